package nl.tijdig.intake.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.code.ReporterCapacity;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.intake.content.Address;
import nl.tijdig.intake.content.Concern;
import nl.tijdig.intake.content.Incident;
import nl.tijdig.intake.content.Person;
import nl.tijdig.intake.content.Relation;
import nl.tijdig.intake.content.ReportContent;
import nl.tijdig.intake.content.Reporter;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One report, whole, for who may read it. */
@Schema(
    description = "Een hele melding. / A whole report.",
    requiredProperties = {
      "id",
      "caseId",
      "state",
      "capacity",
      "municipality",
      "receivedAt",
      "imported",
      "feedbackWanted",
      "incident",
      "concern",
      "persons",
      "reporter",
      "_actions"
    })
public record ReportView(
    UUID id,
    UUID caseId,
    @Schema(examples = "PL1500-2026123456-1") @Nullable String reference,
    ReportState state,
    @Nullable TriageKind kind,
    @Nullable Urgency urgency,
    ReporterCapacity capacity,
    @Schema(examples = "0392") String municipality,
    Instant receivedAt,
    @Nullable Instant triagedAt,
    boolean imported,
    boolean feedbackWanted,
    Incident incident,
    Concern concern,
    @Nullable Address address,
    List<Person> persons,
    @Nullable List<Relation> relations,
    Reporter reporter,
    @JsonProperty("_actions") List<String> actions) {

  static ReportView of(Report report, ReportContent content, List<String> actions) {
    return new ReportView(
        report.id(),
        report.caseId(),
        report.reference().orElse(null),
        report.state(),
        report.kind().orElse(null),
        report.urgency().orElse(null),
        report.capacity(),
        report.municipality(),
        report.receivedAt(),
        report.triagedAt().orElse(null),
        report.imported(),
        report.feedbackWanted(),
        content.incident(),
        content.concern(),
        content.address(),
        content.persons(),
        content.relations(),
        content.reporter(),
        actions);
  }

  /** Says nothing: whatever prints this must not print a person. */
  @Override
  public String toString() {
    return "ReportView";
  }
}
