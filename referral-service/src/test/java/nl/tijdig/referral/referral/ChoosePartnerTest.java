package nl.tijdig.referral.referral;

import static nl.tijdig.referral.Given.as;
import static nl.tijdig.referral.Given.choose;
import static nl.tijdig.referral.Given.localTeam;
import static nl.tijdig.referral.Given.municipality;
import static nl.tijdig.referral.Given.nobody;
import static nl.tijdig.referral.Given.open;
import static nl.tijdig.referral.Given.profile;
import static nl.tijdig.referral.Given.read;
import static nl.tijdig.referral.Given.refused;
import static nl.tijdig.referral.Given.register;
import static nl.tijdig.referral.Given.sent;
import static nl.tijdig.referral.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code PUT /referrals/{id}/partner} */
@QuarkusTest
@WithTestResource(RealServices.class)
class ChoosePartnerTest {

  private final String municipality = municipality();

  @Test
  void aWorkerChoosesThePartnerOfWhatHasNone() {
    var id = open(municipality);
    var partner = localTeam(municipality);

    choose(worker(), id, 0, Map.of("partnerId", partner))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("state", equalTo("open"))
        .body("partnerId", equalTo(partner.toString()))
        .body("_actions", contains("choose-partner", "send"));
    assertThat(audited(id)).isOne();
  }

  @Test
  void aPartnerOfAnotherMunicipalityCanBeChosen() {
    var elsewhere = localTeam(municipality());

    choose(worker(), open(municipality), 0, Map.of("partnerId", elsewhere))
        .then()
        .statusCode(200)
        .body("partnerId", equalTo(elsewhere.toString()));
  }

  @Test
  void afterARefusalTheSamePartnerOrAnotherIsChosen() {
    var id = refused(municipality);
    String same = read(id).path("partnerId");

    choose(worker(), id, 2, Map.of("partnerId", same))
        .then()
        .statusCode(200)
        .body("state", equalTo("open"))
        .body("attempt", equalTo(1))
        .body("_actions", contains("choose-partner", "send"));
  }

  @Test
  void aPartnerOfAnotherKindIsChosenByNamingTheKind() {
    var shelter = register(shelter());

    choose(worker(), open(municipality), 0, Map.of("partnerId", shelter, "partnerKind", "shelter"))
        .then()
        .statusCode(200)
        .body("partnerKind", equalTo("shelter"));
  }

  @Test
  void aPartnerGetsItAsWhatItIs400() {
    var shelter = register(shelter());

    choose(worker(), open(municipality), 0, Map.of("partnerId", shelter))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/partnerKind"))
        .body("errors.code", contains("partner-kind.not-of-partner"));
  }

  @Test
  void aPartnerThatIsNotInTheDirectoryIsRefused400() {
    choose(worker(), open(municipality), 0, Map.of("partnerId", UUID.randomUUID()))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/partnerId"))
        .body("errors.code", contains("partner.unknown"));
  }

  @Test
  void noPartnerIsNoChoice400() {
    choose(worker(), open(municipality), 0, Map.of())
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/partnerId"));
  }

  @Test
  void anInactivePartnerGetsNothingNew409() {
    var inactive = register(profile("lt-" + municipality, municipality, false));

    choose(worker(), open(municipality), 0, Map.of("partnerId", inactive))
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/partner-inactive"));
  }

  @Test
  void whatIsWithAPartnerDoesNotGoToAnother409() {
    var id = sent(municipality);
    String partner = read(id).path("partnerId");

    choose(worker(), id, 1, Map.of("partnerId", partner))
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/illegal-transition"))
        .body("state", equalTo("sent"))
        .body("allowed", contains("confirm-receipt", "accept", "refuse"));
  }

  @Test
  void whoIsNotSignedInChoosesNothing401() {
    choose(nobody(), UUID.randomUUID(), 0, Map.of("partnerId", UUID.randomUUID()))
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner", "assessor", "team-lead", "manager", "operations"})
  void otherRolesChooseNothing403(String role) {
    choose(as(role), UUID.randomUUID(), 0, Map.of("partnerId", UUID.randomUUID()))
        .then()
        .statusCode(403);
  }

  @Test
  void whatDoesNotExistIsNotFound404() {
    choose(worker(), UUID.randomUUID(), 0, Map.of("partnerId", localTeam(municipality)))
        .then()
        .statusCode(404);
  }

  @Test
  void whatWasChangedMeanwhileIsLeftAsItIs412() {
    var id = open(municipality);
    var partner = localTeam(municipality);
    choose(worker(), id, 0, Map.of("partnerId", partner)).then().statusCode(200);

    choose(worker(), id, 0, Map.of("partnerId", partner)).then().statusCode(412);
  }

  @Test
  void aChangeSaysWhatItWasBasedOn428() {
    worker()
        .body(Map.of("partnerId", localTeam(municipality)))
        .put("/referrals/" + open(municipality) + "/partner")
        .then()
        .statusCode(428);
  }

  private Map<String, Object> shelter() {
    var shelter = profile("sh-" + municipality, municipality);
    shelter.put("kinds", List.of("shelter"));
    return shelter;
  }

  private static long audited(UUID id) {
    return Databases.number(
        """
        select count(*) from audit_record
        where action = 'change' and what = 'referral-partner-chosen'
          and purpose = 'choice-of-partner' and account = 'referral-worker-1' and object_id = '%s'
        """
            .formatted(id));
  }
}
