package nl.tijdig.referral.partner;

import static nl.tijdig.referral.Given.as;
import static nl.tijdig.referral.Given.manager;
import static nl.tijdig.referral.Given.municipality;
import static nl.tijdig.referral.Given.nobody;
import static nl.tijdig.referral.Given.profile;
import static nl.tijdig.referral.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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

/** {@code POST /partners} */
@QuarkusTest
@WithTestResource(RealServices.class)
class RegisterPartnerTest {

  private final String municipality = municipality();
  private final String code = "lt-" + municipality;

  @Test
  void aNewPartnerStandsInTheDirectory() {
    var location =
        manager()
            .body(profile(code, municipality))
            .post("/partners")
            .then()
            .statusCode(201)
            .header("ETag", "\"0\"")
            .header("Location", containsString("/referral/v1/partners/"))
            .body("code", equalTo(code))
            .body("kinds", contains("local-team"))
            .body("municipalities", contains(municipality))
            .body("active", equalTo(true))
            .body("openReferrals", equalTo(0))
            .body("_actions", contains("change"))
            .extract()
            .header("Location");

    worker().basePath("").get(location).then().statusCode(200).body("code", equalTo(code));
  }

  @Test
  void registeringIsAudited() {
    String id = manager().body(profile(code, municipality)).post("/partners").path("id");

    assertThat(
            Databases.number(
                """
                select count(*) from audit_record
                where action = 'change' and what = 'partner-registered' and account = 'manager-1'
                  and purpose = 'partner-directory' and object_id = '%s'
                """
                    .formatted(id)))
        .isOne();
  }

  @Test
  void theSameRequestSentAgainGetsTheFirstAnswer() {
    var key = UUID.randomUUID().toString();
    var profile = profile(code, municipality);
    var first = manager().header("Idempotency-Key", key).body(profile).post("/partners");

    var again = manager().header("Idempotency-Key", key).body(profile).post("/partners");

    again
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .header("Location", equalTo(first.header("Location")));
    assertThat(again.asString()).isEqualTo(first.asString());
  }

  @Test
  void aCodeBelongsToOnePartner409() {
    manager().body(profile(code, municipality)).post("/partners").then().statusCode(201);

    manager()
        .body(profile(code, "0518"))
        .post("/partners")
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/duplicate-partner-code"))
        .body("title", equalTo("Partnercode al in gebruik"));
  }

  @Test
  void allThatIsWrongIsNamedAtOnce400() {
    var profile =
        Map.of(
            "code",
            "met spatie",
            "name",
            " ",
            "kinds",
            List.of(),
            "municipalities",
            List.of("518", "0599"),
            "active",
            true);

    manager()
        .body(profile)
        .post("/partners")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/code"))
        .body("errors.pointer", hasItem("/name"))
        .body("errors.pointer", hasItem("/kinds"))
        .body("errors.find { it.pointer == '/code' }.code", equalTo("partner-code.invalid"))
        .body(
            "errors.find { it.code == 'municipality.invalid' }.pointer",
            containsString("/municipalities"));
  }

  @Test
  void whatIsMissingIsNamed400() {
    manager()
        .body("{}")
        .post("/partners")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/active", "/code", "/kinds", "/municipalities", "/name"));
  }

  @Test
  void aKindThatDoesNotExistIsRefused400() {
    var profile = profile(code, municipality);
    profile.put("kinds", List.of("neighbour"));

    manager()
        .body(profile)
        .post("/partners")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/kinds/0"))
        .body("errors.code", contains("code.unknown"));
  }

  @Test
  void whoIsNotSignedInRegistersNothing401() {
    nobody().body(profile(code, municipality)).post("/partners").then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"referral-worker", "partner", "assessor", "team-lead", "operations"})
  void theDirectoryIsTheManagersToKeep403(String role) {
    as(role).body(profile(code, municipality)).post("/partners").then().statusCode(403);
  }
}
