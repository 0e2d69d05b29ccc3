package nl.tijdig.referral.referral;

import static nl.tijdig.referral.Given.as;
import static nl.tijdig.referral.Given.confirm;
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

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.referral.ReferralReceived;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Topics;
import nl.tijdig.referral.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /referrals/{id}/receipts} */
@QuarkusTest
@WithTestResource(RealServices.class)
class ConfirmReceiptTest {

  private final String municipality = municipality();
  private final String team = "lt-" + municipality;

  @Test
  void itsPartnerConfirmsIt() {
    var id = sent(municipality);

    confirm(partner(team), id, 1)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("state", equalTo("received"))
        .body("_actions", contains("accept", "refuse"));
    Eventually.until(() -> published(id).size() == 1);
    var event = published(id).getFirst();
    assertThat(event.partnerId()).hasToString(read(id).path("partnerId"));
    assertThat(event.attempt()).isOne();
    assertThat(audited(id)).isOne();
  }

  @Test
  void whatHasArrivedDoesNotArriveAgain409() {
    var id = sent(municipality);
    confirm(partner(team), id, 1).then().statusCode(200);

    confirm(partner(team), id, 2)
        .then()
        .statusCode(409)
        .body("state", equalTo("received"))
        .body("allowed", contains("accept", "refuse"));
  }

  @Test
  void aWorkerConfirmsItOnBehalfOfThePartner() {
    var id = sent(municipality);

    confirm(worker(), id, 1).then().statusCode(200).body("state", equalTo("received"));
    read(id).then().body("attempts[0].confirmedBy", equalTo("referral-worker-1"));
  }

  @Test
  void theSameAnswerSentAgainIsToldOnce() {
    var id = sent(municipality);
    var key = UUID.randomUUID().toString();
    var first = confirm(partner(team).header("Idempotency-Key", key), id, 1);

    var again = confirm(partner(team).header("Idempotency-Key", key), id, 1);

    again.then().statusCode(200).header("Idempotency-Replayed", "true");
    assertThat(again.asString()).isEqualTo(first.asString());
    Eventually.until(() -> published(id).size() == 1);
  }

  @Test
  void whatWasNotSentIsNotAnswered409() {
    confirm(worker(), Given.open(municipality), 0)
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

    confirm(partner(team), id, 2)
        .then()
        .statusCode(409)
        .body("state", equalTo("accepted"))
        .body("allowed", empty());
  }

  @Test
  void aVersionThatIsNoneIsRefused400() {
    partner(team)
        .header("If-Match", "one")
        .post("/referrals/" + sent(municipality) + "/receipts")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("If-Match"));
  }

  @Test
  void whoIsNotSignedInAnswersNothing401() {
    confirm(nobody(), UUID.randomUUID(), 0).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"assessor", "team-lead", "manager", "operations"})
  void otherRolesAnswerNothing403(String role) {
    confirm(as(role), UUID.randomUUID(), 0).then().statusCode(403);
  }

  @Test
  void anotherPartnerFindsNothingToAnswer404() {
    var id = sent(municipality);
    var elsewhere = municipality();
    Given.localTeam(elsewhere);

    confirm(partner("lt-" + elsewhere), id, 1).then().statusCode(404);
    confirm(partner("not-in-the-directory"), id, 1).then().statusCode(404);
    read(id).then().body("state", equalTo("sent"));
  }

  @Test
  void itsPartnerFindsNothingBeforeItIsSent404() {
    Given.localTeam(municipality);

    confirm(partner(team), Given.open(municipality), 0).then().statusCode(404);
  }

  @Test
  void whatDoesNotExistIsNotFound404() {
    confirm(worker(), UUID.randomUUID(), 0).then().statusCode(404);
  }

  @Test
  void whatWasChangedMeanwhileIsLeftAsItIs412() {
    confirm(partner(team), sent(municipality), 0).then().statusCode(412);
  }

  @Test
  void aChangeSaysWhatItWasBasedOn428() {
    var id = sent(municipality);

    partner(team).post("/referrals/" + id + "/receipts").then().statusCode(428);
  }

  private static List<ReferralReceived> published(UUID id) {
    return Topics.read(EventType.REFERRAL_RECEIVED, ReferralReceived.class, id);
  }

  private long audited(UUID id) {
    return Databases.number(
        """
        select count(*) from audit_record
        where action = 'change' and what = 'referral-received' and purpose = 'referral'
          and organisation = '%s' and object_id = '%s'
        """
            .formatted(team, id));
  }
}
