package nl.tijdig.referral.referral;

import static nl.tijdig.referral.Given.as;
import static nl.tijdig.referral.Given.choose;
import static nl.tijdig.referral.Given.localTeam;
import static nl.tijdig.referral.Given.manager;
import static nl.tijdig.referral.Given.municipality;
import static nl.tijdig.referral.Given.nobody;
import static nl.tijdig.referral.Given.open;
import static nl.tijdig.referral.Given.profile;
import static nl.tijdig.referral.Given.read;
import static nl.tijdig.referral.Given.refused;
import static nl.tijdig.referral.Given.send;
import static nl.tijdig.referral.Given.sent;
import static nl.tijdig.referral.Given.tag;
import static nl.tijdig.referral.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.contracts.referral.ReferralSent;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /referrals/{id}/sendings} */
@QuarkusTest
@WithTestResource(RealServices.class)
class SendReferralTest {

  private final String municipality = municipality();

  @Test
  void aWorkerSendsItToItsPartner() {
    var partner = localTeam(municipality);
    var id = open(municipality);

    send(worker(), id, 0)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("state", equalTo("sent"))
        .body("attempt", equalTo(1))
        .body("_actions", contains("confirm-receipt", "accept", "refuse"));
    Eventually.until(() -> published(id).size() == 1);
    var event = published(id).getFirst();
    assertThat(event.partnerId()).isEqualTo(partner);
    assertThat(event.partnerKind()).isEqualTo(PartnerKind.LOCAL_TEAM);
    assertThat(event.attempt()).isOne();
    assertThat(audited(id)).isOne();
  }

  @Test
  void afterARefusalItIsSentAgainAsTheNextAttempt() {
    var id = refused(municipality);
    String same = read(id).path("partnerId");
    choose(worker(), id, 2, Map.of("partnerId", same)).then().statusCode(200);

    send(worker(), id, 3).then().statusCode(200).body("attempt", equalTo(2));
    Eventually.until(() -> published(id).size() == 2);
    assertThat(published(id)).extracting(ReferralSent::attempt).containsExactly(1, 2);
  }

  @Test
  void theSameSendingSentAgainIsDoneOnce() {
    localTeam(municipality);
    var id = open(municipality);
    var key = UUID.randomUUID().toString();
    var first = send(worker().header("Idempotency-Key", key), id, 0);

    var again = send(worker().header("Idempotency-Key", key), id, 0);

    again.then().statusCode(200).header("Idempotency-Replayed", "true");
    assertThat(again.asString()).isEqualTo(first.asString());
    read(id).then().body("attempt", equalTo(1));
  }

  @Test
  void ofTwoWhoSendItAtOnceOneDoes412() throws InterruptedException {
    localTeam(municipality);
    var id = open(municipality);

    var answers =
        atOnce(() -> send(worker(), id, 0).statusCode(), () -> send(worker(), id, 0).statusCode());

    assertThat(answers).containsExactlyInAnyOrder(200, 412);
    read(id).then().body("attempt", equalTo(1));
  }

  @Test
  void withoutAPartnerItIsNotSent409() {
    send(worker(), open(municipality), 0)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/illegal-transition"))
        .body("state", equalTo("open"))
        .body("allowed", contains("choose-partner"));
  }

  @Test
  void whatWasSentIsNotSentAgain409() {
    send(worker(), sent(municipality), 1)
        .then()
        .statusCode(409)
        .body("state", equalTo("sent"))
        .body("allowed", contains("confirm-receipt", "accept", "refuse"));
  }

  @Test
  void toAPartnerThatBecameInactiveNothingIsSent409() {
    var partner = localTeam(municipality);
    var id = open(municipality);
    manager()
        .header("If-Match", tag(0))
        .body(profile("lt-" + municipality, municipality, false))
        .put("/partners/" + partner)
        .then()
        .statusCode(200);

    send(worker(), id, 0)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/partner-inactive"));
    read(id).then().body("state", equalTo("open")).body("attempt", equalTo(0));
  }

  @Test
  void aVersionThatIsNoneIsRefused400() {
    worker()
        .header("If-Match", "one")
        .post("/referrals/" + open(municipality) + "/sendings")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("If-Match"));
  }

  @Test
  void whoIsNotSignedInSendsNothing401() {
    send(nobody(), UUID.randomUUID(), 0).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner", "assessor", "team-lead", "manager", "operations"})
  void otherRolesSendNothing403(String role) {
    send(as(role), UUID.randomUUID(), 0).then().statusCode(403);
  }

  @Test
  void whatDoesNotExistIsNotFound404() {
    send(worker(), UUID.randomUUID(), 0).then().statusCode(404);
  }

  @Test
  void whatWasChangedMeanwhileIsLeftAsItIs412() {
    send(worker(), sent(municipality), 0).then().statusCode(412);
  }

  @Test
  void aChangeSaysWhatItWasBasedOn428() {
    worker().post("/referrals/" + open(municipality) + "/sendings").then().statusCode(428);
  }

  private static List<ReferralSent> published(UUID id) {
    return Topics.read(EventType.REFERRAL_SENT, ReferralSent.class, id);
  }

  private static long audited(UUID id) {
    return Databases.number(
        """
        select count(*) from audit_record
        where action = 'change' and what = 'referral-sent' and purpose = 'referral'
          and account = 'referral-worker-1' and object_id = '%s'
        """
            .formatted(id));
  }

  private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
      throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(List.of(one, other)).stream().map(Future::resultNow).toList();
    }
  }
}
