package nl.tijdig.assessment.assessment;

import static nl.tijdig.assessment.assessment.Calls.as;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.Tokens;
import nl.tijdig.platform.testing.Topics;
import org.jspecify.annotations.Nullable;

/** Reports as intake tells of them. */
final class Triages {

  static final String MUNICIPALITY = "0518";
  static final Instant RECEIVED = Instant.parse("2026-03-02T09:00:00Z");

  private Triages() {}

  /** A triage as {@code report} with this urgency, of a new report in a new case. */
  static ReportTriaged report(Urgency urgency) {
    return of(UUID.randomUUID(), TriageKind.REPORT, urgency);
  }

  static ReportTriaged of(UUID reportId, TriageKind kind, @Nullable Urgency urgency) {
    return new ReportTriaged(
        reportId,
        UUID.randomUUID(),
        MUNICIPALITY,
        kind,
        urgency,
        RECEIVED,
        RECEIVED.plusSeconds(600),
        false);
  }

  /** Tells of a triage as the second thing that happened to its report. */
  static void tell(ReportTriaged triage) {
    tell(triage, 2);
  }

  static void tell(ReportTriaged triage, long sequence) {
    Topics.publish(triage, triage.reportId(), sequence);
  }

  /** The id of the assessment that waits because of a triage just told. */
  static UUID waiting(ReportTriaged triage) {
    tell(triage);
    return assessmentOf(triage.reportId());
  }

  /** The id of a new assessment that waits. */
  static UUID waiting() {
    return waiting(report(Urgency.REGULAR));
  }

  /** Waits for the assessment of a report. */
  static UUID assessmentOf(UUID reportId) {
    Eventually.until(() -> Calls.countOf(reportId) == 1);
    return UUID.fromString(
        as(Tokens.of("team-lead"))
            .get("/assessments?reportId=" + reportId)
            .then()
            .statusCode(200)
            .extract()
            .path("items[0].id"));
  }
}
