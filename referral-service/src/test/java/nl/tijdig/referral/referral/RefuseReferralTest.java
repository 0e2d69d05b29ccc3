package nl.tijdig.referral.referral;

import static nl.tijdig.referral.Given.as;
import static nl.tijdig.referral.Given.municipality;
import static nl.tijdig.referral.Given.nobody;
import static nl.tijdig.referral.Given.partner;
import static nl.tijdig.referral.Given.read;
import static nl.tijdig.referral.Given.sent;
import static nl.tijdig.referral.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.code.RefusalReason;
import nl.tijdig.contracts.referral.ReferralRefused;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Topics;
import nl.tijdig.referral.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /referrals/{id}/refusals} */
@QuarkusTest
@WithTestResource(RealServices.class)
class RefuseReferralTest {

  private static final Map<String, ?> NO_CAPACITY = Map.of("reason", "no-capacity");

  private final String municipality = municipality();
  private final String team = "lt-" + municipality;

  @Test
  void itsPartnerRefusesIt() {
    var id = sent(municipality);

    refuse(partner(team), id, 1)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("state", equalTo("refused"))
        .body("_actions", empty());
    Eventually.until(() -> published(id).size() == 1);
    var event = published(id).getFirst();
    assertThat(event.partnerId()).hasToString(read(id).path("partnerId"));
    assertThat(event.attempt()).isOne();
    assertThat(audited(id)).isOne();
  }

  @Test
  void theReasonIsToldAndTheExplanationIsNot() {
    var id = sent(municipality);
    var refusal = Map.of("reason", "wrong-municipality", "explanation", "Woont in Leiden.");

    Given.refuse(partner(team), id, 1, refusal)
        .then()
        .statusCode(200)
        .body("$", not(hasKey("attempts")));

    Eventually.until(() -> published(id).size() == 1);
    assertThat(published(id).getFirst().reason()).isEqualTo(RefusalReason.WRONG_MUNICIPALITY);
    read(id).then().body("attempts[0].explanation", equalTo("Woont in Leiden."));
  }

  @Test
  void afterARefusalAWorkerChoosesAgain() {
    var id = sent(municipality);
    Given.confirm(partner(team), id, 1).then().statusCode(200);

    refuse(worker(), id, 2).then().statusCode(200).body("_actions", contains("choose-partner"));
  }

  @Test
  void aRefusalSaysWhy400() {
    Given.refuse(partner(team), sent(municipality), 1, Map.of())
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/reason"))
        .body("errors.code", contains("required"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"reason\": \"busy\"}", "{\"reason\": 1}", "[]", "no json", ""})
  void aReasonThatIsNoneIsRefused400(String body) {
    partner(team)
        .header("If-Match", "\"1\"")
        .body(body)
        .post("/referrals/" + sent(municipality) + "/refusals")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void anExplanationIsTextThatCanBeRead400() {
    Given.refuse(
            partner(team), sent(municipality), 1, Map.of("reason", "other", "explanation", " "))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/explanation"))
        .body("errors.code", contains("text.invalid"));
  }

  @Test
  void aWorkerRefusesItOnBehalfOfThePartner() {
    var id = sent(municipality);

    refuse(worker(), id, 1).then().statusCode(200).body("state", equalTo("refused"));
    read(id).then().body("attempts[0].answeredBy", equalTo("referral-worker-1"));
  }

  @Test
  void theSameAnswerSentAgainIsToldOnce() {
    var id = sent(municipality);
    var key = UUID.randomUUID().toString();
    var first = refuse(partner(team).header("Idempotency-Key", key), id, 1);

    var again = refuse(partner(team).header("Idempotency-Key", key), id, 1);

    again.then().statusCode(200).header("Idempotency-Replayed", "true");
    assertThat(again.asString()).isEqualTo(first.asString());
    Eventually.until(() -> published(id).size() == 1);
  }

  @Test
  void whatWasNotSentIsNotAnswered409() {
    refuse(worker(), Given.open(municipality), 0)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/illegal-transition"))
        .body("state", equalTo("open"))
        .body("allowed", contains("choose-partner"));
  }

  @Test
  void whatWasAcceptedIsNotAnsweredAgain409() {
    var id = sent(municipality);
    Given.accept(partner(team), id, 1).then().statusCode(200);

    refuse(partner(team), id, 2)
        .then()
        .statusCode(409)
        .body("state", equalTo("accepted"))
        .body("allowed", empty());
  }

  @Test
  void aVersionThatIsNoneIsRefused400() {
    partner(team)
        .header("If-Match", "one")
        .body(NO_CAPACITY)
        .post("/referrals/" + sent(municipality) + "/refusals")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("If-Match"));
  }

  @Test
  void whoIsNotSignedInAnswersNothing401() {
    refuse(nobody(), UUID.randomUUID(), 0).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"assessor", "team-lead", "manager", "operations"})
  void otherRolesAnswerNothing403(String role) {
    refuse(as(role), UUID.randomUUID(), 0).then().statusCode(403);
  }

  @Test
  void anotherPartnerFindsNothingToAnswer404() {
    var id = sent(municipality);
    var elsewhere = municipality();
    Given.localTeam(elsewhere);

    refuse(partner("lt-" + elsewhere), id, 1).then().statusCode(404);
    refuse(partner("not-in-the-directory"), id, 1).then().statusCode(404);
    read(id).then().body("state", equalTo("sent"));
  }

  @Test
  void itsPartnerFindsNothingBeforeItIsSent404() {
    Given.localTeam(municipality);

    refuse(partner(team), Given.open(municipality), 0).then().statusCode(404);
  }

  @Test
  void whatDoesNotExistIsNotFound404() {
    refuse(worker(), UUID.randomUUID(), 0).then().statusCode(404);
  }

  @Test
  void whatWasChangedMeanwhileIsLeftAsItIs412() {
    refuse(partner(team), sent(municipality), 0).then().statusCode(412);
  }

  @Test
  void aChangeSaysWhatItWasBasedOn428() {
    var id = sent(municipality);

    partner(team).body(NO_CAPACITY).post("/referrals/" + id + "/refusals").then().statusCode(428);
  }

  private static Response refuse(RequestSpecification by, UUID id, long version) {
    return Given.refuse(by, id, version, NO_CAPACITY);
  }

  private static List<ReferralRefused> published(UUID id) {
    return Topics.read(EventType.REFERRAL_REFUSED, ReferralRefused.class, id);
  }

  private long audited(UUID id) {
    return Databases.number(
        """
        select count(*) from audit_record
        where action = 'change' and what = 'referral-refused' and purpose = 'referral'
          and organisation = '%s' and object_id = '%s'
        """
            .formatted(team, id));
  }
}
