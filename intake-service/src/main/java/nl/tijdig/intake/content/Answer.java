package nl.tijdig.intake.content;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to a fixed question.
 *
 * @param code the question, as partners number it
 * @param answer in the reporter's words
 */
@Schema(description = "Antwoord op een vaste vraag. / The answer to a fixed question.")
public record Answer(
    @NotNull
        @Pattern(regexp = "^[A-Z]{2,4}-[0-9]{2,3}$", message = "{question.invalid}")
        @Schema(examples = "VT-001")
        String code,
    @NotNull
        @PlainText(max = 4_000)
        @Schema(maxLength = 4_000, examples = "Ja, wijkteam is betrokken.")
        String answer) {}
