package nl.tijdig.platform.web;

import static nl.tijdig.platform.ground.FoundStones.one;
import static nl.tijdig.platform.ground.FoundStones.worker;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class VersionTest {

  @Test
  void aResourceCarriesItsVersionAsItsETag() {
    worker().get("/stones/" + one()).then().statusCode(200).header("ETag", equalTo("\"0\""));
  }

  @Test
  void aChangeOfTheVersionThatWasSeenLastIsMadeAndGivesTheNext() {
    var stone = one();

    weigh(worker().header("If-Match", "\"0\""), stone)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\"", "W/\"0\"", "\"of another program\""})
  void aChangeOfAnotherVersionIs412(String seen) {
    weigh(worker().header("If-Match", seen), one())
        .then()
        .statusCode(412)
        .body("type", equalTo("https://tijdig.nl/problems/stale-version"))
        .body("title", equalTo("Inmiddels gewijzigd"));
  }

  @Test
  void aChangeThatDoesNotSayWhichVersionItIsAboutIs428() {
    weigh(worker(), one())
        .then()
        .statusCode(428)
        .body("type", equalTo("https://tijdig.nl/problems/version-required"))
        .body("title", equalTo("Versie vereist"));
  }

  @Test
  void whoIsNotSignedInIsNotToldThatAVersionIsMissing() {
    withoutToken()
        .contentType("application/json")
        .body("{\"weight\": 5}")
        .put("/stones/0197f5a0-0000-7000-8000-000000000000/weight")
        .then()
        .statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "*", "\"1\", \"2\"", "\"1"})
  void whatIsNotOneETagIs400(String seen) {
    weigh(worker().header("If-Match", seen), one())
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("If-Match"));
  }

  @Test
  void aHeaderThatIsReadByHandIsRequiredToo() {
    assertThatThrownBy(() -> ExpectedVersion.require(null))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(CommonProblem.VERSION_REQUIRED));
  }

  private static Response weigh(RequestSpecification request, String stone) {
    return request.body("{\"weight\": 5}").put("/stones/" + stone + "/weight");
  }
}
