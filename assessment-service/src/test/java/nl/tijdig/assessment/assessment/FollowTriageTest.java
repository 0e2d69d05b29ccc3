package nl.tijdig.assessment.assessment;

import static nl.tijdig.assessment.assessment.Calls.ASSESSOR;
import static nl.tijdig.assessment.assessment.Calls.read;
import static nl.tijdig.assessment.assessment.Calls.teamLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.assessment.AssessmentRequested;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Topics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class FollowTriageTest {

  private final ReportTriaged triage = Triages.report(Urgency.URGENT);

  @Test
  void aTriagedReportWaitsForItsAssessment() {
    var id = Triages.waiting(triage);

    read(id)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("reportId", equalTo(triage.reportId().toString()))
        .body("caseId", equalTo(triage.caseId().toString()))
        .body("municipality", equalTo("0518"))
        .body("urgency", equalTo("urgent"))
        .body("state", equalTo("waiting"))
        .body("outcome", equalTo("not-yet-assessed"))
        .body("receivedAt", equalTo("2026-03-02T09:00:00Z"));
    assertThat(changesAudited("assessment-requested", id)).isOne();
  }

  @Test
  void theSameTriageToldTwiceMakesOneAssessment() {
    var event = UUID.randomUUID();
    Topics.publish(event, triage, triage.reportId(), 2);
    Topics.publish(event, triage, triage.reportId(), 2);
    Triages.tell(triage, 2);
    Triages.handledUpToNow(triage.caseId());

    var id = Triages.assessmentOf(triage.reportId());
    assertThat(requestsPublished(id)).isOne();
    read(id).then().header("ETag", "\"0\"");
  }

  @Test
  void whatIsNoReportIsNotAssessed() {
    for (var kind : TriageKind.values()) {
      if (kind != TriageKind.REPORT) {
        var other = Triages.again(Triages.report(Urgency.ACUTE), triage.caseId(), kind, null);
        Triages.tell(other, 2);
        Triages.handledUpToNow(triage.caseId());
        assertThat(Calls.countOf(other.reportId())).as(kind.code()).isZero();
      }
    }
  }

  @Test
  void otherCareThatTurnsOutToBeAReportIsAssessed() {
    Triages.tell(Triages.again(triage, triage.caseId(), TriageKind.OTHER_CARE, null), 2);
    Triages.tell(triage, 3);

    read(Triages.assessmentOf(triage.reportId())).then().body("state", equalTo("waiting"));
  }

  @Test
  void anEarlierTriageThatArrivesLaterIsPassedOver() {
    var joined = UUID.randomUUID();
    Triages.tell(Triages.again(triage, joined, TriageKind.REPORT, Urgency.ACUTE), 3);
    var id = Triages.assessmentOf(triage.reportId());
    Triages.tell(Triages.again(triage, triage.caseId(), TriageKind.OTHER_CARE, null), 2);
    Triages.handledUpToNow(triage.caseId());

    read(id)
        .then()
        .header("ETag", "\"0\"")
        .body("state", equalTo("waiting"))
        .body("urgency", equalTo("acute"))
        .body("caseId", equalTo(joined.toString()));
  }

  @Test
  void anAssessmentThatStillWaitsIsWithdrawnWhenItIsNoReportAfterAll() {
    var id = Triages.waiting(triage);
    Triages.tell(Triages.again(triage, triage.caseId(), TriageKind.MISADDRESSED, null), 3);

    Eventually.until(() -> read(id).path("state").equals("withdrawn"));
    read(id).then().body("_actions", is(List.of()));
    assertThat(changesAudited("assessment-withdrawn", id)).isOne();
  }

  @Test
  void anAssessmentThatWasOnlyAssignedIsWithdrawnFromItsWorker() {
    var id = Triages.waiting(triage);
    Calls.assign(teamLead(), id, 0, ASSESSOR).then().statusCode(200);
    Triages.tell(Triages.again(triage, triage.caseId(), TriageKind.INADMISSIBLE, null), 3);

    Eventually.until(() -> read(id).path("state").equals("withdrawn"));
    read(id).then().body("$", not(hasKey("assignee")));
  }

  @Test
  void anAssessmentThatWasStartedIsFinished() {
    var id = Triages.waiting(triage);
    Calls.assign(teamLead(), id, 0, ASSESSOR).then().statusCode(200);
    Calls.start(teamLead(), id, 1).then().statusCode(200);
    Triages.tell(Triages.again(triage, triage.caseId(), TriageKind.MISADDRESSED, null), 3);
    Triages.handledUpToNow(triage.caseId());

    read(id).then().body("state", equalTo("in-progress"));
  }

  @Test
  void aWithdrawnAssessmentWaitsAgainWhenItIsAReportAfterAll() {
    var id = Triages.waiting(triage);
    Triages.tell(Triages.again(triage, triage.caseId(), TriageKind.MISADDRESSED, null), 3);
    Triages.tell(triage, 4);
    Triages.handledUpToNow(triage.caseId());

    read(id).then().body("state", equalTo("waiting"));
    Eventually.until(() -> requestsPublished(id) == 2);
  }

  @Test
  void aLaterTriageChangesUrgencyAndCaseOfWhatIsNotCompleted() {
    var id = Triages.waiting(triage);
    var joined = UUID.randomUUID();
    Triages.tell(Triages.again(triage, joined, TriageKind.REPORT, Urgency.ACUTE), 3);
    Triages.handledUpToNow(joined);

    read(id)
        .then()
        .body("urgency", equalTo("acute"))
        .body("caseId", equalTo(joined.toString()))
        .body("state", equalTo("waiting"));
  }

  @Test
  void aReportWithoutUrgencyIsADeadLetterAndHoldsUpNothing() {
    var contradictory = Triages.again(triage, triage.caseId(), TriageKind.REPORT, null);
    var event = UUID.randomUUID();
    Topics.publish(event, contradictory, triage.reportId(), 2);
    Triages.handledUpToNow(triage.caseId());

    assertThat(
            Databases.number("select count(*) from dead_letter where event_id = '" + event + "'"))
        .isOne();
    assertThat(Calls.countOf(triage.reportId())).isZero();
  }

  private static int requestsPublished(UUID id) {
    return Topics.read(EventType.ASSESSMENT_REQUESTED, AssessmentRequested.class, id).size();
  }

  private static long changesAudited(String what, UUID id) {
    return Databases.number(
        """
        select count(*) from audit_record
        where action = 'change' and what = '%s' and object_id = '%s'
          and account = 'system:assessment' and purpose = 'safety-assessment'
        """
            .formatted(what, id));
  }
}
