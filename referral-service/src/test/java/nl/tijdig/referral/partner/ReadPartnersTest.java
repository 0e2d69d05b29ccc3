package nl.tijdig.referral.partner;

import static nl.tijdig.referral.Given.as;
import static nl.tijdig.referral.Given.manager;
import static nl.tijdig.referral.Given.municipality;
import static nl.tijdig.referral.Given.nobody;
import static nl.tijdig.referral.Given.profile;
import static nl.tijdig.referral.Given.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.referral.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /partners} and {@code GET /partners/{id}} */
@QuarkusTest
@WithTestResource(RealServices.class)
class ReadPartnersTest {

  private final String municipality = municipality();

  @Test
  void thePartnersOfAKindInAMunicipalityAreFound() {
    var team = Given.localTeam(municipality);
    var shelter = profile("sh-" + municipality, municipality);
    shelter.put("kinds", List.of("shelter", "other"));
    shelter.put("municipalities", List.of(municipality, "0599"));
    shelter.put("active", false);
    var shelterId = Given.register(shelter);

    assertThat(ids("municipality=" + municipality)).containsExactly(texts(team, shelterId));
    assertThat(ids("municipality=" + municipality + "&kind=shelter"))
        .containsExactly(texts(shelterId));
    assertThat(ids("municipality=" + municipality + "&kind=police")).isEmpty();
    assertThat(ids("municipality=" + municipality + "&active=true")).containsExactly(texts(team));
    assertThat(ids("code=sh-" + municipality)).containsExactly(texts(shelterId));
  }

  @Test
  void eachPartnerInTheListIsWholeButForItsNotes() {
    Given.localTeam(municipality);

    worker()
        .get("/partners?municipality=" + municipality)
        .then()
        .statusCode(200)
        .body("items[0].kinds", contains("local-team"))
        .body("items[0].municipalities", contains(municipality))
        .body("items[0]._actions", empty())
        .body("items", everyItem(not(hasKey("channelNotes"))));
  }

  @Test
  void pagesFollowEachOther() {
    var first = Given.localTeam(municipality);
    var second = Given.register(profile("l2-" + municipality, municipality));
    var page = worker().get("/partners?limit=1&municipality=" + municipality);

    page.then().body("items.id", contains(first.toString()));
    var next =
        page.headers().getValues("Link").stream()
            .filter(link -> link.endsWith("rel=\"next\""))
            .map(link -> link.substring(1, link.indexOf('>')))
            .findFirst()
            .orElseThrow();
    worker()
        .basePath("")
        .urlEncodingEnabled(false)
        .get(next)
        .then()
        .statusCode(200)
        .body("items.id", contains(second.toString()));
  }

  @Test
  void onePartnerShowsHowToReachItAndWhatLiesWithIt() {
    var id = Given.localTeam(municipality);
    Given.open(municipality);

    worker()
        .get("/partners/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("channelNotes", equalTo("Beveiligde post"))
        .body("openReferrals", equalTo(1))
        .body("_actions", empty());
    manager().get("/partners/" + id).then().body("_actions", contains("change"));
  }

  @Test
  void readingIsAudited() {
    var account = "worker-" + municipality;
    var id = Given.localTeam(municipality);

    as("referral-worker", account).get("/partners");
    as("referral-worker", account).get("/partners/" + id);

    assertThat(
            Databases.number(
                """
                select count(*) from audit_record
                where action = 'read' and what in ('partners', 'partner')
                  and purpose = 'choice-of-partner' and account = '%s'
                """
                    .formatted(account)))
        .isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind=neighbour",
        "active=maybe",
        "limit=0",
        "cursor=x",
        "municipality=xx",
        "name=team"
      })
  void aParameterThatCannotBeIsRefusedByName400(String parameter) {
    worker()
        .get("/partners?" + parameter)
        .then()
        .statusCode(400)
        .body("errors.parameter", contains(parameter.substring(0, parameter.indexOf('='))));
  }

  @Test
  void whoIsNotSignedInSeesNothing401() {
    nobody().get("/partners").then().statusCode(401);
    nobody().get("/partners/" + UUID.randomUUID()).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner", "intake-worker", "assessor", "auditor", "operations"})
  void otherRolesDoNotSeeTheDirectory403(String role) {
    as(role).get("/partners").then().statusCode(403);
    as(role).get("/partners/" + UUID.randomUUID()).then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0198c0de-0000-7000-8000-000000000000", "no-uuid"})
  void whatDoesNotExistIsNotFound404(String id) {
    worker().get("/partners/" + id).then().statusCode(404);
  }

  private static List<String> ids(String filter) {
    return worker().get("/partners?" + filter).then().statusCode(200).extract().path("items.id");
  }

  private static String[] texts(UUID... ids) {
    return Arrays.stream(ids).map(UUID::toString).toArray(String[]::new);
  }
}
