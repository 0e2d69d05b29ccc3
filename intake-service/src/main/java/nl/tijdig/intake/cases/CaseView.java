package nl.tijdig.intake.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.intake.report.Report;
import nl.tijdig.intake.report.ReportSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One case: ids, codes and moments.
 *
 * @param openedFor the report it was opened for
 * @param closedAt since when it takes no more reports; absent while it is open
 * @param reports the reports in it, the oldest first
 */
@Schema(
    description = "Een casus met haar meldingen. / A case with its reports.",
    requiredProperties = {
      "id",
      "state",
      "municipality",
      "openedAt",
      "openedFor",
      "reports",
      "_actions"
    })
public record CaseView(
    UUID id,
    CaseState state,
    @Schema(examples = "0392") String municipality,
    Instant openedAt,
    UUID openedFor,
    @Nullable Instant closedAt,
    List<ReportSummary> reports,
    @JsonProperty("_actions") List<String> actions) {

  static CaseView of(Case found, List<Report> reports) {
    return new CaseView(
        found.id(),
        found.state(),
        found.municipality(),
        found.openedAt(),
        found.openedFor(),
        found.closedAt().orElse(null),
        reports.stream().map(ReportSummary::of).toList(),
        List.of());
  }
}
