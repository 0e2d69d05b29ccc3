package nl.tijdig.referral.partner;

import static nl.tijdig.referral.Given.as;
import static nl.tijdig.referral.Given.manager;
import static nl.tijdig.referral.Given.municipality;
import static nl.tijdig.referral.Given.nobody;
import static nl.tijdig.referral.Given.profile;
import static nl.tijdig.referral.Given.tag;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
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
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.referral.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code PUT /partners/{id}} */
@QuarkusTest
@WithTestResource(RealServices.class)
class ChangePartnerTest {

  private final String municipality = municipality();
  private final String code = "lt-" + municipality;

  @Test
  void aPartnerBecomesWhatIsSaidOfIt() {
    var id = Given.localTeam(municipality);
    var profile =
        Map.of(
            "code",
            code,
            "name",
            "Nieuwe naam",
            "kinds",
            List.of("shelter", "youth-care-provider"),
            "municipalities",
            List.of("0518", "0503"),
            "active",
            true);

    change(manager(), id, 0, profile)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("name", equalTo("Nieuwe naam"))
        .body("kinds", contains("youth-care-provider", "shelter"))
        .body("municipalities", contains("0503", "0518"))
        .body("$", not(hasKey("channelNotes")));
    assertThat(audited(id)).isOne();
  }

  @Test
  void onlyItsMunicipalitiesChangingIsAChangeToo() {
    var id = Given.localTeam(municipality);
    var profile = profile(code, municipality);
    profile.put("municipalities", List.of(municipality, "0599"));

    change(manager(), id, 0, profile).then().statusCode(200).header("ETag", "\"1\"");
  }

  @Test
  void aPartnerIsMadeInactiveAndTheAnswerSaysHowManyReferralsLieWithIt() {
    var id = Given.localTeam(municipality);
    Given.open(municipality);
    var accepted = Given.open(municipality);
    Given.send(Given.worker(), accepted, 0).then().statusCode(200);
    Given.accept(Given.partner(code), accepted, 1).then().statusCode(200);
    var sent = Given.open(municipality);
    Given.send(Given.worker(), sent, 0).then().statusCode(200);

    change(manager(), id, 0, profile(code, municipality, false))
        .then()
        .statusCode(200)
        .body("active", equalTo(false))
        .body("openReferrals", equalTo(2));
    Given.accept(Given.partner(code), sent, 1).then().statusCode(200);
  }

  @Test
  void theCodeOfAPartnerStaysWhatItWas400() {
    var id = Given.localTeam(municipality);

    change(manager(), id, 0, profile("another-code", municipality))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/code"))
        .body("errors.code", contains("partner-code.fixed"));
  }

  @Test
  void whatCannotBeIsRefused400() {
    var id = Given.localTeam(municipality);

    change(manager(), id, 0, Map.of("code", code))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/active", "/kinds", "/municipalities", "/name"));
  }

  @Test
  void whoIsNotSignedInChangesNothing401() {
    change(nobody(), UUID.randomUUID(), 0, profile(code, municipality)).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"referral-worker", "partner", "assessor", "team-lead", "operations"})
  void theDirectoryIsTheManagersToKeep403(String role) {
    change(as(role), UUID.randomUUID(), 0, profile(code, municipality)).then().statusCode(403);
  }

  @Test
  void whatDoesNotExistIsNotFound404() {
    change(manager(), UUID.randomUUID(), 0, profile(code, municipality)).then().statusCode(404);
  }

  @Test
  void whatWasChangedMeanwhileIsLeftAsItIs412() {
    var id = Given.localTeam(municipality);
    change(manager(), id, 0, profile(code, municipality, false)).then().statusCode(200);

    change(manager(), id, 0, profile(code, municipality)).then().statusCode(412);
  }

  @Test
  void aChangeSaysWhatItWasBasedOn428() {
    manager()
        .body(profile(code, municipality))
        .put("/partners/" + Given.localTeam(municipality))
        .then()
        .statusCode(428);
  }

  private static Response change(
      RequestSpecification by, UUID id, long version, Map<String, ?> profile) {
    return by.header("If-Match", tag(version)).body(profile).put("/partners/" + id);
  }

  private static long audited(UUID id) {
    return Databases.number(
        """
        select count(*) from audit_record
        where action = 'change' and what = 'partner-changed' and account = 'manager-1'
          and purpose = 'partner-directory' and object_id = '%s'
        """
            .formatted(id));
  }
}
