package nl.tijdig.intake.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One person is something to another: {@code from} is the {@code kind} of {@code to}.
 *
 * @param from the key of a person of this report
 * @param to the key of another one
 */
@Schema(
    description =
        "De persoon from is de kind van de persoon to. / The person from is the kind of the person"
            + " to.")
public record Relation(
    @NotNull
        @Pattern(regexp = Person.KEY, message = "{person-key.invalid}")
        @Schema(examples = "p1")
        String from,
    @NotNull
        @Pattern(regexp = Person.KEY, message = "{person-key.invalid}")
        @Schema(examples = "p2")
        String to,
    @NotNull RelationKind kind) {}
