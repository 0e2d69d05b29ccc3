package nl.tijdig.intake.triage;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.intake.content.ContentProtection;
import nl.tijdig.intake.report.Report;
import nl.tijdig.intake.report.ReportState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How triage of one report stands.
 *
 * @param ownCaseId the case id it came in with, also while it stands in another case
 * @param decisions everything that was decided, the last decision first
 */
@Schema(
    description = "De triage van een melding. / Triage of a report.",
    requiredProperties = {
      "reportId",
      "caseId",
      "ownCaseId",
      "state",
      "joined",
      "decisions",
      "_actions"
    })
record TriageView(
    UUID reportId,
    UUID caseId,
    @Schema(
            description =
                "De casus waarmee de melding binnenkwam; daarmee verlaat zij een andere. / The case"
                    + " the report came in with; with it the report leaves another.")
        UUID ownCaseId,
    ReportState state,
    @Nullable TriageKind kind,
    @Nullable Urgency urgency,
    boolean joined,
    @Nullable Instant triagedAt,
    List<DecisionView> decisions,
    @JsonProperty("_actions") List<String> actions) {

  /** One decision, with who took it and on which grounds. */
  @Schema(
      description = "Een genomen besluit. / A decision that was taken.",
      requiredProperties = {
        "kind",
        "caseId",
        "joined",
        "reasons",
        "signalsRead",
        "decidedAt",
        "decidedBy"
      })
  record DecisionView(
      TriageKind kind,
      @Nullable Urgency urgency,
      UUID caseId,
      boolean joined,
      @Schema(examples = "Herhaald geweld, kinderen aanwezig.") String reasons,
      boolean signalsRead,
      Instant decidedAt,
      @Schema(examples = "intake-worker-1") String decidedBy) {

    static DecisionView of(Decision decision, Report report, ContentProtection protection) {
      return new DecisionView(
          decision.kind(),
          decision.urgency().orElse(null),
          decision.caseId(),
          decision.joined(),
          decision.reasons(report, protection),
          decision.signalsRead(),
          decision.decidedAt(),
          decision.decidedBy());
    }

    /** Says nothing: the grounds may be about people. */
    @Override
    public String toString() {
      return "DecisionView";
    }
  }

  static TriageView of(Report report, List<DecisionView> decisions, List<String> actions) {
    return new TriageView(
        report.id(),
        report.caseId(),
        report.cipherCaseId(),
        report.state(),
        report.kind().orElse(null),
        report.urgency().orElse(null),
        report.joined(),
        report.triagedAt().orElse(null),
        decisions,
        actions);
  }
}
