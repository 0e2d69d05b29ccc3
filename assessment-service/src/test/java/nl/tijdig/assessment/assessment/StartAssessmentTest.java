package nl.tijdig.assessment.assessment;

import static nl.tijdig.assessment.assessment.Calls.as;
import static nl.tijdig.assessment.assessment.Calls.assessor;
import static nl.tijdig.assessment.assessment.Calls.nobody;
import static nl.tijdig.assessment.assessment.Calls.start;
import static nl.tijdig.assessment.assessment.Calls.teamLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.assessment.AssessmentStarted;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import nl.tijdig.platform.testing.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /assessments/{id}/starts} */
@QuarkusTest
@WithTestResource(RealServices.class)
class StartAssessmentTest {

  @Inject TestClock clock;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void itsWorkerStartsIt() {
    var id = Calls.assigned();
    var before = clock.instant();

    start(assessor(), id, 1)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("state", equalTo("in-progress"))
        .body("outcome", equalTo("not-yet-assessed"))
        .body("_actions", contains("assign", "complete"));
    Eventually.until(() -> published(id).size() == 1);
    var event = published(id).getFirst();
    assertThat(event.urgency()).isEqualTo(Urgency.REGULAR);
    assertThat(event.startedAt()).isBetween(before, clock.instant());
    assertThat(audited(id)).isOne();
  }

  @Test
  void theMomentIsThatOfTheClock() {
    var id = Calls.assigned();
    clock.set(Instant.parse("2026-03-04T10:00:00Z"));

    String startedAt = start(assessor(), id, 1).path("startedAt");

    assertThat(startedAt).startsWith("2026-03-04T10:00:0");
  }

  @Test
  void aTeamLeadStartsForItsWorker() {
    start(teamLead(), Calls.assigned(), 1).then().statusCode(200);
  }

  @Test
  void theSameStartSentAgainGetsTheFirstAnswerAndIsToldOnce() {
    var id = Calls.assigned();
    var key = UUID.randomUUID().toString();
    var first = start(assessor().header("Idempotency-Key", key), id, 1);

    var again = start(assessor().header("Idempotency-Key", key), id, 1);

    again.then().statusCode(200).header("Idempotency-Replayed", "true").header("ETag", "\"2\"");
    assertThat(again.asString()).isEqualTo(first.asString());
    Eventually.until(() -> published(id).size() == 1);
  }

  @Test
  void aColleagueDoesNotStartIt403() {
    start(as("assessor", "a-colleague"), Calls.assigned(), 1)
        .then()
        .statusCode(403)
        .body("type", equalTo("https://tijdig.nl/problems/not-allowed"));
  }

  @Test
  void whatIsNobodysIsTakenFirst409() {
    start(assessor(), Triages.waiting(), 0)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/illegal-transition"))
        .body("state", equalTo("waiting"))
        .body("allowed", contains("assign"));
  }

  @Test
  void whatWasStartedIsNotStartedAgain409() {
    start(assessor(), Calls.started(), 2)
        .then()
        .statusCode(409)
        .body("state", equalTo("in-progress"))
        .body("allowed", contains("assign", "complete"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "a b"})
  void aKeyThatIsNoneIsRefused400(String key) {
    start(assessor().header("Idempotency-Key", key), Calls.assigned(), 1)
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("Idempotency-Key"));
  }

  @Test
  void whoIsNotSignedInStartsNothing401() {
    start(nobody(), UUID.randomUUID(), 0).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner", "intake-worker", "manager", "operations"})
  void otherRolesStartNothing403(String role) {
    start(as(role), UUID.randomUUID(), 0).then().statusCode(403);
  }

  @Test
  void whatDoesNotExistIsNotFound404() {
    start(assessor(), UUID.randomUUID(), 0).then().statusCode(404);
  }

  @Test
  void whatWasChangedMeanwhileIsLeftAsItIs412() {
    start(assessor(), Calls.assigned(), 0).then().statusCode(412);
  }

  @Test
  void aChangeSaysWhatItWasBasedOn428() {
    assessor().post("/assessments/" + Calls.assigned() + "/starts").then().statusCode(428);
  }

  private static List<AssessmentStarted> published(UUID id) {
    return Topics.read(EventType.ASSESSMENT_STARTED, AssessmentStarted.class, id);
  }

  private static long audited(UUID id) {
    return Databases.number(
        """
        select count(*) from audit_record
        where action = 'change' and what = 'assessment-started' and purpose = 'safety-assessment'
          and account = 'assessor-1' and object_id = '%s'
        """
            .formatted(id));
  }
}
