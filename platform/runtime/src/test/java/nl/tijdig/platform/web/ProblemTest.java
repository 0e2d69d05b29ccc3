package nl.tijdig.platform.web;

import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.List;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class ProblemTest {

  private static final String NOBODY = "0197f5a0-0000-7000-8000-000000000000";

  @Test
  void everyErrorHasTypeTitleStatusDetailAndTheTraceOfTheRequest() {
    problem(worker().get("/stones/" + NOBODY), CommonProblem.NOT_FOUND, "Niet gevonden")
        .body("type", equalTo("https://tijdig.nl/problems/not-found"))
        .body("detail", equalTo("Deze steen is er niet."))
        .body("instance", matchesPattern("urn:uuid:[0-9a-f-]{36}"));
  }

  @Test
  void theInstanceIsTheTraceThatTheCallerStarted() {
    worker()
        .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
        .get("/stones/" + NOBODY)
        .then()
        .body("instance", equalTo("urn:uuid:4bf92f35-77b3-4da6-a3ce-929d0e0e4736"));
  }

  @Test
  void titleAndDetailAreEnglishForWhoeverAsksForThat() {
    problem(
            worker().header("Accept-Language", "en-GB, nl;q=0.5").get("/stones/" + NOBODY),
            CommonProblem.NOT_FOUND,
            "Not found")
        .header("Content-Language", "en")
        .body("detail", equalTo("There is no such stone."));
  }

  @Test
  void anAddressThatIsNotOneIs404UnderAndOutsideTheService() {
    for (var path : List.of("/nothing", "/stones/" + NOBODY + "/nothing/at/all", "/stones/x")) {
      problem(worker().get(path), CommonProblem.NOT_FOUND, "Niet gevonden");
    }
    for (var path : List.of("/", "/nothing", "/q/nothing", "/ground", "/ground/v2/stones")) {
      problem(RestAssured.get(path), CommonProblem.NOT_FOUND, "Niet gevonden");
    }
  }

  @Test
  void aTrailingSlashIs404() {
    problem(worker().get("/stones/"), CommonProblem.NOT_FOUND, "Niet gevonden");
  }

  @Test
  void aMethodThatTheAddressDoesNotKnowIs405WithThoseItDoes() {
    problem(worker().delete("/stones"), CommonProblem.METHOD_NOT_ALLOWED, "Methode niet toegestaan")
        .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
    problem(
            worker().post("/stones/" + NOBODY + "/weight"),
            CommonProblem.METHOD_NOT_ALLOWED,
            "Methode niet toegestaan")
        .header("Allow", equalTo("OPTIONS, PUT"));
  }

  @Test
  void aBodyInAnotherFormIs415() {
    problem(
        worker().contentType(ContentType.TEXT).body("a stone").post("/stones"),
        CommonProblem.UNSUPPORTED_MEDIA_TYPE,
        "Vorm niet ondersteund");
  }

  @Test
  void anAnswerInAnotherFormThanThereIsIs406() {
    problem(
        worker().accept(ContentType.HTML).get("/stones"),
        CommonProblem.NOT_ACCEPTABLE,
        "Vorm niet beschikbaar");
  }

  @Test
  void jsonAboveTheLimitIs413() {
    problem(
            worker()
                .contentType(ContentType.JSON)
                .body("{\"name\":\"" + "x".repeat(1024 * 1024) + "\"}")
                .post("/stones"),
            CommonProblem.TOO_LARGE,
            "Te groot")
        .header("Connection", equalTo("close"));
  }

  @Test
  void aStreamAboveTheLimitIs413() {
    problem(
        worker()
            .contentType("application/x-ndjson")
            .body(new byte[1024 * 1024 + 1])
            .post("/stones/heaps"),
        CommonProblem.TOO_LARGE,
        "Te groot");
  }

  @Test
  void whoIsNotSignedInGets401BeforeAnythingElseIsLookedAt() {
    problem(
            withoutToken().contentType(ContentType.JSON).body("{").post("/stones"),
            CommonProblem.NOT_SIGNED_IN,
            "Niet aangemeld")
        .header("WWW-Authenticate", equalTo("Bearer"));
  }

  @Test
  void whoHasAnotherRoleGets403() {
    problem(worker().get("/stones/treasure"), CommonProblem.NOT_ALLOWED, "Niet toegestaan")
        .body("detail", equalTo("Uw rol mag dit niet."));
  }

  @Test
  void anIllegalTransitionIs409WithTheStateAndWhatMayHappenInIt() {
    problem(
            worker().post("/stones/" + NOBODY + "/throws"),
            CommonProblem.ILLEGAL_TRANSITION,
            "Kan niet in deze toestand")
        .body("state", equalTo("fixed"))
        .body("allowed", equalTo(List.of("weigh")));
  }

  @Test
  void aChangeThatLostTheRaceIs412() {
    problem(
        withoutToken().get("/failures/optimistic-lock"),
        CommonProblem.STALE_VERSION,
        "Inmiddels gewijzigd");
  }

  @Test
  void aDatabaseThatGoesAwayIs503WithWhenToTryAgain() {
    problem(
            withoutToken().get("/failures/ended-connection"),
            CommonProblem.DATABASE_AWAY,
            "Tijdelijk niet beschikbaar")
        .header("Retry-After", equalTo("5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"defect", "statement", "entity-statement"})
  void aDefectOfOursIs500WithoutAnythingTechnical(String kind) {
    problem(withoutToken().get("/failures/" + kind), CommonProblem.INTERNAL, "Interne fout")
        .body(not(containsString("Exception")))
        .body(not(containsString("uuid:\"")))
        .body(not(containsString("De Vries")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/stones?urgency=%00", "/stones/%00"})
  void nulInAnAddressIs400(String path) {
    problem(
        worker().urlEncodingEnabled(false).get(path),
        CommonProblem.INVALID_INPUT,
        "Ongeldige invoer");
  }

  @Test
  void whatIsNotAnAddressAtAllIs400() throws IOException {
    assertThat(RawRequest.get("?limit=1"))
        .startsWith("HTTP/1.1 400 ")
        .containsIgnoringCase("content-type: application/problem+json")
        .containsIgnoringCase("api-version: 1.0.0")
        .contains("https://tijdig.nl/problems/invalid-input");
  }

  @Test
  void anAddressAboveTheLimitIs414() throws IOException {
    var long5K = "/ground/v1/stones?urgency=" + "x".repeat(5_000);
    var long100K = "/" + "x".repeat(100_000);

    conventional(RawRequest.get(long5K), 414, "address-too-long");
    conventional(RawRequest.get(long100K), 414, "address-too-long");
  }

  @Test
  void headersAboveTheLimitAre431() throws IOException {
    var one = "X-Large: " + "x".repeat(30_000) + "\r\n";
    var many = "X-Many: 1234567890\r\n".repeat(5_000);

    conventional(RawRequest.get("/ground/v1/stones", one), 431, "headers-too-large");
    conventional(RawRequest.get("/ground/v1/stones", many), 431, "headers-too-large");
  }

  private static void conventional(String answer, int status, String type) {
    assertThat(answer)
        .startsWith("HTTP/1.1 " + status + " ")
        .containsIgnoringCase("content-type: application/problem+json")
        .containsIgnoringCase("api-version: 1.0.0")
        .containsIgnoringCase("x-content-type-options: nosniff")
        .contains("https://tijdig.nl/problems/" + type)
        .contains("\"status\":" + status);
  }

  private static RequestSpecification worker() {
    return as(Roles.INTAKE_WORKER);
  }

  private static ValidatableResponse problem(Response answer, ProblemType type, String title) {
    return answer
        .then()
        .statusCode(type.status())
        .contentType("application/problem+json")
        .body("status", equalTo(type.status()))
        .body("type", equalTo(type.uri().toString()))
        .body("title", equalTo(title));
  }
}
