package nl.tijdig.referral.referral;

import static nl.tijdig.referral.Given.accept;
import static nl.tijdig.referral.Given.as;
import static nl.tijdig.referral.Given.choose;
import static nl.tijdig.referral.Given.municipality;
import static nl.tijdig.referral.Given.nobody;
import static nl.tijdig.referral.Given.open;
import static nl.tijdig.referral.Given.partner;
import static nl.tijdig.referral.Given.profile;
import static nl.tijdig.referral.Given.read;
import static nl.tijdig.referral.Given.refuse;
import static nl.tijdig.referral.Given.register;
import static nl.tijdig.referral.Given.send;
import static nl.tijdig.referral.Given.sent;
import static nl.tijdig.referral.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.platform.encryption.CaseCipher;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /referrals/{id}} */
@QuarkusTest
@WithTestResource(RealServices.class)
class GetReferralTest {

  private final String municipality = municipality();
  private final String team = "lt-" + municipality;

  @Inject CaseCipher cipher;

  @Test
  void everySendingIsKeptWithWhatCameOfIt() {
    var id = refusedAndSentToAnother();

    read(id)
        .then()
        .statusCode(200)
        .header("ETag", "\"5\"")
        .body("state", equalTo("accepted"))
        .body("attempt", equalTo(2))
        .body("attempts", hasSize(2))
        .body("attempts.number", contains(1, 2))
        .body("attempts.answer", contains("refused", "accepted"))
        .body("attempts[0].reason", equalTo("no-capacity"))
        .body("attempts[0].explanation", equalTo("Pas na de zomer plaats."))
        .body("attempts[0].sentBy", equalTo("referral-worker-1"))
        .body("attempts[0].answeredBy", equalTo("partner-" + team))
        .body("attempts[1]", not(hasKey("reason")))
        .body("_actions", empty());
  }

  @Test
  void aPartnerSeesTheSendingsToItselfAndNoAccountsOfWorkers() {
    var id = refusedAndSentToAnother();

    partner("l2-" + municipality)
        .get("/referrals/" + id)
        .then()
        .statusCode(200)
        .body("attempts.number", contains(2))
        .body("attempts", everyItem(not(hasKey("sentBy"))))
        .body("attempts", everyItem(not(hasKey("answeredBy"))));
  }

  @Test
  void aPartnerDoesNotSeeWhatWasNotSentToIt404() {
    var id = sent(municipality);
    var elsewhere = municipality();
    sent(elsewhere);

    partner("lt-" + elsewhere).get("/referrals/" + id).then().statusCode(404);
    partner("not-in-the-directory").get("/referrals/" + id).then().statusCode(404);
  }

  @Test
  void aPartnerDoesNotSeeWhatIsNotSentYet404() {
    register(profile(team, municipality));
    var id = open(municipality);

    partner(team).get("/referrals/" + id).then().statusCode(404);
    send(worker(), id, 0).then().statusCode(200);
    partner(team).get("/referrals/" + id).then().statusCode(200);
  }

  @Test
  void aPartnerNoLongerSeesWhatWentToAnother404() {
    var id = refusedAndSentToAnother();

    partner(team).get("/referrals/" + id).then().statusCode(404);
  }

  @Test
  void whatCanBeDoneDependsOnWhoReads() {
    var path = "/referrals/" + sent(municipality);

    worker().get(path).then().body("_actions", contains("confirm-receipt", "accept", "refuse"));
    partner(team)
        .get(path)
        .then()
        .body("_actions", contains("confirm-receipt", "accept", "refuse"));
    as("team-lead").get(path).then().body("_actions", empty());
  }

  @Test
  void anExplanationIsGoneWhenTheKeyOfTheCaseIsDestroyed() {
    var id = refusedAndSentToAnother();
    cipher.destroy(UUID.fromString(read(id).path("caseId")));

    read(id)
        .then()
        .statusCode(200)
        .body("attempts[0].reason", equalTo("no-capacity"))
        .body("attempts", everyItem(not(hasKey("explanation"))));
  }

  @Test
  void readingIsAuditedWithItsCaseAndPurpose() {
    var id = sent(municipality);

    partner(team).get("/referrals/" + id).then().statusCode(200);

    assertThat(
            Databases.number(
                """
                select count(*) from audit_record join referral on object_id = referral.id
                where action = 'read' and what = 'referral' and purpose = 'referral'
                  and audit_record.case_id = referral.case_id
                  and organisation = '%s' and object_id = '%s'
                """
                    .formatted(team, id)))
        .isOne();
  }

  @Test
  void whoIsNotSignedInSeesNothing401() {
    nobody().get("/referrals/" + UUID.randomUUID()).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake-worker", "assessor", "manager", "operations"})
  void otherRolesDoNotSeeWhatIsInIt403(String role) {
    as(role).get("/referrals/" + UUID.randomUUID()).then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0198c0de-0000-7000-8000-000000000000", "no-uuid"})
  void whatDoesNotExistIsNotFound404(String id) {
    worker()
        .get("/referrals/" + id)
        .then()
        .statusCode(404)
        .body("type", equalTo("https://tijdig.nl/problems/not-found"));
  }

  private UUID refusedAndSentToAnother() {
    var id = sent(municipality);
    refuse(
            partner(team),
            id,
            1,
            Map.of("reason", "no-capacity", "explanation", "Pas na de zomer plaats."))
        .then()
        .statusCode(200);
    var other = register(profile("l2-" + municipality, municipality));
    choose(worker(), id, 2, Map.of("partnerId", other)).then().statusCode(200);
    send(worker(), id, 3).then().statusCode(200);
    accept(partner("l2-" + municipality), id, 4).then().statusCode(200);
    return id;
  }
}
