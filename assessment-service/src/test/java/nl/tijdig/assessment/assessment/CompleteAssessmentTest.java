package nl.tijdig.assessment.assessment;

import static nl.tijdig.assessment.assessment.Calls.as;
import static nl.tijdig.assessment.assessment.Calls.assessor;
import static nl.tijdig.assessment.assessment.Calls.complete;
import static nl.tijdig.assessment.assessment.Calls.noFurtherSteps;
import static nl.tijdig.assessment.assessment.Calls.nobody;
import static nl.tijdig.assessment.assessment.Calls.teamLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.assessment.AssessmentCompleted;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /assessments/{id}/completions} */
@QuarkusTest
@WithTestResource(RealServices.class)
class CompleteAssessmentTest {

  private static final Map<String, ?> TRANSFER =
      Map.of(
          "outcome", "transfer",
          "partnerKind", "local-team",
          "directlySafe", true,
          "grounds", "Hulp is nodig en welkom.");

  @Test
  void itsWorkerDecidesToHandOver() {
    var id = Calls.started();

    complete(assessor(), id, 2, TRANSFER)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("state", equalTo("completed"))
        .body("outcome", equalTo("transfer"))
        .body("partnerKind", equalTo("local-team"))
        .body("directlySafe", equalTo(true))
        .body("completedBy", equalTo("assessor-1"))
        .body("$", not(hasKey("grounds")))
        .body("_actions", empty());
    Eventually.until(() -> published(id).size() == 1);
    var event = published(id).getFirst();
    assertThat(event.outcome()).isEqualTo(AssessmentOutcome.TRANSFER);
    assertThat(event.partnerKind()).isEqualTo(PartnerKind.LOCAL_TEAM);
    assertThat(event.directlySafe()).isTrue();
    assertThat(event.receivedAt()).isEqualTo(Triages.RECEIVED);
    assertThat(audited(id)).isOne();
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NOT_YET_ASSESSED", "TRANSFER"})
  void everyOtherOutcomeNeedsNoPartner(AssessmentOutcome outcome) {
    var completion =
        Map.of("outcome", outcome.code(), "grounds", "Gesproken.", "directlySafe", false);

    complete(teamLead(), Calls.started(), 2, completion)
        .then()
        .statusCode(200)
        .body("outcome", equalTo(outcome.code()))
        .body("directlySafe", equalTo(false));
  }

  @Test
  void notYetAssessedIsNoDecision400() {
    var id = Calls.started();
    var completion =
        Map.of("outcome", "not-yet-assessed", "grounds", "Nog niet.", "directlySafe", true);

    complete(assessor(), id, 2, completion)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/outcome"))
        .body("errors.code", contains("outcome.not-yet-assessed"))
        .body("errors[0].detail", containsString("is geen besluit"));
    Calls.read(id).then().body("state", equalTo("in-progress"));
  }

  @Test
  void aTransferNamesTheKindOfPartner400() {
    var completion = Map.of("outcome", "transfer", "grounds", "Hulp.", "directlySafe", true);

    complete(assessor(), Calls.started(), 2, completion)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/partnerKind"))
        .body("errors.code", contains("partner-kind.missing"));
  }

  @Test
  void aPartnerWithoutTransferIsAContradiction400() {
    var completion =
        Map.of(
            "outcome", "no-further-steps",
            "partnerKind", "police",
            "grounds", "Niets nodig.",
            "directlySafe", true);

    complete(assessor(), Calls.started(), 2, completion)
        .then()
        .statusCode(400)
        .body("errors.code", contains("partner-kind.without-transfer"));
  }

  @Test
  void allThatIsMissingIsNamedAtOnce400() {
    complete(assessor(), Calls.started(), 2, Map.of())
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/directlySafe", "/grounds", "/outcome"))
        .body("errors.code", contains("required", "required", "required"));
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "tekst\u0007"})
  void groundsAreTextThatCanBeRead400(String grounds) {
    complete(assessor(), Calls.started(), 2, noFurtherSteps(grounds))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/grounds"))
        .body("errors.code", contains("text.invalid"));
  }

  @Test
  void groundsHaveALimitThatIsSaid400() {
    complete(assessor(), Calls.started(), 2, noFurtherSteps("a".repeat(20_001)))
        .then()
        .statusCode(400)
        .body("errors[0].detail", containsString("20000"));
    complete(assessor(), Calls.started(), 2, noFurtherSteps("ë".repeat(20_000)))
        .then()
        .statusCode(200);
  }

  @Test
  void theSameCompletionSentAgainGetsTheFirstAnswerAndIsToldOnce() {
    var id = Calls.started();
    var key = UUID.randomUUID().toString();
    var first = complete(assessor().header("Idempotency-Key", key), id, 2, TRANSFER);

    var again = complete(assessor().header("Idempotency-Key", key), id, 2, TRANSFER);

    again.then().statusCode(200).header("Idempotency-Replayed", "true");
    assertThat(again.asString()).isEqualTo(first.asString());
    Eventually.until(() -> published(id).size() == 1);
  }

  @Test
  void theSameKeyForAnotherCompletionIsRefused409() {
    var id = Calls.started();
    var key = UUID.randomUUID().toString();
    complete(assessor().header("Idempotency-Key", key), id, 2, TRANSFER).then().statusCode(200);

    complete(assessor().header("Idempotency-Key", key), id, 2, noFurtherSteps())
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/idempotency-conflict"));
  }

  @Test
  void aColleagueDoesNotCompleteIt403() {
    complete(as("assessor", "a-colleague"), Calls.started(), 2, TRANSFER).then().statusCode(403);
  }

  @Test
  void whatWasNotStartedIsNotCompleted409() {
    complete(assessor(), Calls.assigned(), 1, TRANSFER)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/illegal-transition"))
        .body("state", equalTo("assigned"))
        .body("allowed", contains("assign", "release", "start"));
  }

  @Test
  void whatIsDecidedIsNotDecidedAgain409() {
    complete(teamLead(), Calls.completed(), 3, TRANSFER)
        .then()
        .statusCode(409)
        .body("state", equalTo("completed"))
        .body("allowed", empty());
  }

  @Test
  void whoIsNotSignedInCompletesNothing401() {
    complete(nobody(), UUID.randomUUID(), 0, TRANSFER).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner", "intake-worker", "manager", "operations"})
  void otherRolesCompleteNothing403(String role) {
    complete(as(role), UUID.randomUUID(), 0, TRANSFER).then().statusCode(403);
  }

  @Test
  void whatDoesNotExistIsNotFound404() {
    complete(assessor(), UUID.randomUUID(), 0, TRANSFER).then().statusCode(404);
  }

  @Test
  void whatWasChangedMeanwhileIsLeftAsItIs412() {
    complete(assessor(), Calls.started(), 1, TRANSFER).then().statusCode(412);
  }

  @Test
  void aChangeSaysWhatItWasBasedOn428() {
    assessor()
        .body(TRANSFER)
        .post("/assessments/" + Calls.started() + "/completions")
        .then()
        .statusCode(428);
  }

  private static List<AssessmentCompleted> published(UUID id) {
    return Topics.read(EventType.ASSESSMENT_COMPLETED, AssessmentCompleted.class, id);
  }

  private static long audited(UUID id) {
    return Databases.number(
        """
        select count(*) from audit_record
        where action = 'change' and what = 'assessment-completed' and purpose = 'safety-assessment'
          and account = 'assessor-1' and object_id = '%s'
        """
            .formatted(id));
  }
}
