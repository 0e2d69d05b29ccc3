package nl.tijdig.intake.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the sender of a report gets: proof that it was received, and how far it is. Holds nothing
 * personal, and nothing of what Veilig Thuis knows or found.
 *
 * @param caseId the case id the report came in with: that it joined the case of another report is
 *     not for its sender to know
 */
@Schema(
    description = "Ontvangstbewijs van een melding. / Receipt of a report.",
    requiredProperties = {"id", "caseId", "state", "receivedAt", "_actions"})
public record Receipt(
    UUID id,
    UUID caseId,
    @Schema(examples = "PL1500-2026123456-1") @Nullable String reference,
    ReportState state,
    @Schema(examples = "2026-11-23T09:15:00Z") Instant receivedAt,
    @JsonProperty("_actions") List<String> actions) {

  /** The receipt as it is now. */
  static Receipt of(Report report, List<String> actions) {
    return of(report, report.state(), actions);
  }

  /** The receipt as it was given first. */
  static Receipt first(Report report, List<String> actions) {
    return of(report, ReportState.RECEIVED, actions);
  }

  private static Receipt of(Report report, ReportState state, List<String> actions) {
    return new Receipt(
        report.id(),
        report.cipherCaseId(),
        report.reference().orElse(null),
        state,
        report.receivedAt(),
        actions);
  }
}
