package nl.tijdig.intake.triage;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What somebody decides about a report.
 *
 * @param urgency exactly when it is a report
 * @param reasons the grounds, for who follows the decision back
 * @param signalsRead whether the one who decides read the text for signals of domestic violence or
 *     child abuse; other care cannot be decided without
 * @param caseId an open case to join; absent for a case of its own
 */
@Schema(description = "Een triagebesluit. / A decision of triage.")
public record TriageRequest(
    @NotNull TriageKind kind,
    @Schema(description = "Alleen en altijd bij een melding. / With a report, always and only.")
        @Nullable Urgency urgency,
    @NotNull
        @PlainText(max = 10_000)
        @Schema(
            maxLength = 10_000,
            description = "De gronden; versleuteld bewaard. / The grounds; kept encrypted.",
            examples = "Herhaald geweld, kinderen aanwezig.")
        String reasons,
    @NotNull
        @Schema(
            description =
                "Of de tekst op signalen is gelezen. / Whether the text was read for signals.")
        Boolean signalsRead,
    @Schema(description = "Een open casus om bij te voegen. / An open case to join.")
        @Nullable UUID caseId) {

  /** Says nothing: the grounds may be about people. */
  @Override
  public String toString() {
    return "TriageRequest";
  }
}
