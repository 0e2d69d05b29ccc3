package nl.tijdig.intake.content;

import jakarta.validation.constraints.NotNull;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who reports (melder): always known to Veilig Thuis, else it is no report.
 *
 * @param contact how Veilig Thuis reaches the reporter
 * @param openness whether the family may hear who reported
 */
@Schema(description = "De melder. / Who reports.")
public record Reporter(
    @NotNull @PlainText(max = 200) @Schema(maxLength = 200, examples = "C. Agent") String name,
    @PlainText(max = 200) @Schema(maxLength = 200, examples = "Politie Noord-Holland")
        @Nullable String organisation,
    @NotNull @PlainText(max = 200) @Schema(maxLength = 200, examples = "0900-8844") String contact,
    @NotNull Openness openness) {}
