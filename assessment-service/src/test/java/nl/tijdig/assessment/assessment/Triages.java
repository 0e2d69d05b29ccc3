package nl.tijdig.assessment.assessment;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.Topics;
import org.jspecify.annotations.Nullable;

/** Triages of reports, as intake tells of them. */
final class Triages {

  static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");

  private Triages() {}

  /** A triage as report, of a new report in a new case. */
  static ReportTriaged report(Urgency urgency) {
    return report(urgency, "0518", RECEIVED);
  }

  static ReportTriaged report(Urgency urgency, String municipality, Instant receivedAt) {
    return new ReportTriaged(
        UUID.randomUUID(),
        UUID.randomUUID(),
        municipality,
        TriageKind.REPORT,
        urgency,
        receivedAt,
        receivedAt.plusSeconds(600),
        false);
  }

  /** Another triage of the same report, in this case. */
  static ReportTriaged again(
      ReportTriaged first, UUID caseId, TriageKind kind, @Nullable Urgency urgency) {
    return new ReportTriaged(
        first.reportId(),
        caseId,
        first.municipality(),
        kind,
        urgency,
        first.receivedAt(),
        first.triagedAt().plusSeconds(600),
        !caseId.equals(first.caseId()));
  }

  static void tell(ReportTriaged triage, long sequence) {
    Topics.publish(triage, triage.reportId(), sequence);
  }

  /** The id of the assessment that waits because of this triage. */
  static UUID waiting(ReportTriaged triage) {
    tell(triage, 2);
    return assessmentOf(triage.reportId());
  }

  /** The id of a new assessment that waits; its version is 0. */
  static UUID waiting() {
    return waiting(report(Urgency.REGULAR));
  }

  /** Waits for the assessment of a report. */
  static UUID assessmentOf(UUID reportId) {
    Eventually.until(() -> Calls.countOf(reportId) == 1);
    String id = Calls.teamLead().get("/assessments?reportId=" + reportId).path("items[0].id");
    return UUID.fromString(id);
  }

  /**
   * Waits until everything told before about this case was handled: what has one key is handled in
   * the order it was told in.
   */
  static void handledUpToNow(UUID caseId) {
    var last = again(report(Urgency.REGULAR), caseId, TriageKind.REPORT, Urgency.REGULAR);
    tell(last, 2);
    assessmentOf(last.reportId());
  }
}
