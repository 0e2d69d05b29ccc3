package nl.tijdig.intake.report;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.code.ReporterCapacity;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A report in a list: ids, codes and moments. */
@Schema(
    description = "Een melding in een lijst. / A report in a list.",
    requiredProperties = {
      "id",
      "caseId",
      "state",
      "capacity",
      "municipality",
      "receivedAt",
      "imported"
    })
public record ReportSummary(
    UUID id,
    UUID caseId,
    ReportState state,
    @Nullable TriageKind kind,
    @Nullable Urgency urgency,
    ReporterCapacity capacity,
    @Schema(examples = "0392") String municipality,
    Instant receivedAt,
    @Nullable Instant triagedAt,
    boolean imported) {

  public static ReportSummary of(Report report) {
    return new ReportSummary(
        report.id(),
        report.caseId(),
        report.state(),
        report.kind().orElse(null),
        report.urgency().orElse(null),
        report.capacity(),
        report.municipality(),
        report.receivedAt(),
        report.triagedAt().orElse(null),
        report.imported());
  }
}
