package nl.tijdig.intake.content;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why the reporter is worried (zorgelijke situatie).
 *
 * @param description in the reporter's words
 * @param questions answers to the fixed questions of the chain, for example VT-001
 */
@Schema(description = "De zorgelijke situatie. / Why the reporter is worried.")
public record Concern(
    @NotNull
        @PlainText(max = 20_000)
        @Schema(maxLength = 20_000, examples = "Derde melding in twee maanden.")
        String description,
    @Size(max = 50) @Nullable List<@Valid @NotNull Answer> questions) {}
