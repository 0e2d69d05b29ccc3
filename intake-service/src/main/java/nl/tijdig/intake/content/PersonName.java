package nl.tijdig.intake.content;

import jakarta.validation.constraints.NotNull;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is called; the family name alone is enough, and may say that it is unknown.
 *
 * @param prefix what stands before the family name (voorvoegsel), for example {@code van der}
 */
@Schema(description = "Namen. / Names.")
public record PersonName(
    @PlainText(max = 20) @Schema(maxLength = 20, examples = "A.B.") @Nullable String initials,
    @PlainText(max = 200) @Schema(maxLength = 200, examples = "Anna Bo")
        @Nullable String firstNames,
    @PlainText(max = 20) @Schema(maxLength = 20, examples = "van") @Nullable String prefix,
    @NotNull @PlainText(max = 200) @Schema(maxLength = 200, examples = "Voorbeeld")
        String familyName) {}
