package nl.tijdig.platform.web;

import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tijdig.platform.ground.FoundStones;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class InvalidInputTest {

  @Test
  void everyFieldThatBreaksARuleIsNamedAtOnce() {
    var errors =
        errors(
            post(
                """
                {"name": " ", "weight": -1, "foundAt": "2026-03-02T09:00:00Z",
                 "layers": [{"material": "clay", "soft": true}, {"material": ""}]}
                """));

    assertThat(errors)
        .containsExactly(
            entry("/layers/1/material", "required"),
            entry("/layers/1/soft", "required"),
            entry("/name", "required"),
            entry("/urgency", "required"),
            entry("/weight", "positive"));
  }

  @Test
  void everyFieldThatIsUnknownOrOfAnotherTypeIsNamedAtOnce() {
    var errors =
        errors(
            post(
                """
                {"name": 5, "weight": "7", "urgency": "soon", "foundAt": "yesterday",
                 "layers": [{"materal": "clay", "soft": "yes"}, "sand"], "colour": "grey"}
                """));

    assertThat(errors)
        .containsOnly(
            entry("/name", "text.expected"),
            entry("/weight", "number.expected"),
            entry("/urgency", "code.unknown"),
            entry("/foundAt", "date-time.invalid"),
            entry("/layers/0/materal", "field.unknown"),
            entry("/layers/0/material", "required"),
            entry("/layers/0/soft", "boolean.expected"),
            entry("/layers/1", "object.expected"),
            entry("/colour", "field.unknown"));
  }

  @Test
  void whatIsMissingOrBreaksARuleIsNamedBesideWhatCannotBeRead() {
    var errors =
        errors(
            post(
                """
                {"weight": "7", "foundAt": "yesterday", "colour": "grey",
                 "layers": [{"material": "", "soft": 1}, 5, {"material": 5}]}
                """));

    assertThat(errors)
        .containsOnly(
            entry("/weight", "number.expected"),
            entry("/foundAt", "date-time.invalid"),
            entry("/colour", "field.unknown"),
            entry("/layers/0/soft", "boolean.expected"),
            entry("/layers/1", "object.expected"),
            entry("/layers/2/material", "text.expected"),
            entry("/layers/0/material", "required"),
            entry("/layers/2/soft", "required"),
            entry("/name", "required"),
            entry("/urgency", "required"));
  }

  @Test
  void aFieldThatCannotBeReadIsNamedOnce() {
    var answer =
        post(
            """
            {"name": "a", "weight": "7", "urgency": "acute", "foundAt": "2026-03-02T09:00:00Z"}
            """);

    answer.then().body("errors.size()", equalTo(1));
    assertThat(errors(answer)).containsExactly(entry("/weight", "number.expected"));
  }

  @Test
  void aNumberThatMayNotBeAbsentDoesNotHideWhatComesAfterIt() {
    var answer =
        json()
            .header("If-Match", "\"1\"")
            .body("{\"weight\": null, \"unit\": \"kg\"}")
            .put("/stones/0197f5a0-0000-7000-8000-000000000000/weight");

    assertThat(errors(answer))
        .containsOnly(entry("/weight", "required"), entry("/unit", "field.unknown"));
  }

  @Test
  void anObjectThatCannotBeMadeWithoutAFieldIsNotNamedBesideThatField() {
    assertThat(errors(json().body("{\"text\": 5}").post("/stones/marks")))
        .containsExactly(entry("/text", "text.expected"));
  }

  @Test
  void theRefusedValueIsNowhereInTheAnswer() {
    var answer =
        post(
            """
            {"name": "a name that is far too long to be one", "weight": "seven hundred",
             "urgency": "whenever", "foundAt": "the other day", "some": "thing"}
            """);

    assertThat(answer.asString())
        .doesNotContain("far too long")
        .doesNotContain("seven hundred")
        .doesNotContain("whenever")
        .doesNotContain("the other day")
        .doesNotContain("thing\"");
  }

  @Test
  void whatIsWrongIsSaidInTheLanguageThatIsAskedFor() {
    var body =
        """
        {"name": "granite", "weight": 1, "urgency": "soon", "foundAt": "2026-03-02T09:00:00Z"}
        """;

    post(body)
        .then()
        .body("detail", equalTo("1 veld is ongeldig."))
        .body("errors[0].detail", equalTo("moet een van deze zijn: acute, urgent, regular"));
    json()
        .header("Accept-Language", "en")
        .body("{\"weight\": 0, \"urgency\": \"acute\"}")
        .post("/stones")
        .then()
        .body("detail", equalTo("3 fields are invalid."))
        .body("errors.find { it.pointer == '/name' }.detail", equalTo("is required"))
        .body("errors.find { it.pointer == '/weight' }.detail", equalTo("must be greater than 0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":",
        "{\"name\": \"a\", \"name\": \"b\"}",
        "{} {}",
        "{'name': 'a'}",
        "{\"weight\": NaN}",
        "name=a"
      })
  void whatIsNotJsonIs400(String body) {
    post(body)
        .then()
        .statusCode(400)
        .body("type", equalTo("https://tijdig.nl/problems/malformed-json"))
        .body("title", equalTo("Onleesbare JSON"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "null"})
  void nothingWhereABodyIsNeededIs400(String body) {
    assertThat(errors(post(body))).containsExactly(entry("", "required"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"a stone\"", "7"})
  void anotherKindOfJsonThanAnObjectIs400(String body) {
    assertThat(errors(post(body))).containsExactly(entry("", "object.expected"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-03-02T09:00:00\"",
        "\"2026-02-30T09:00:00Z\"",
        "\"+99999-01-01T00:00:00Z\"",
        "1772442000"
      })
  void aMomentNeedsAnOffsetAndAYearThatCanBe(String moment) {
    assertThat(errors(post("{\"foundAt\": " + moment + "}")))
        .contains(entry("/foundAt", "date-time.invalid"));
  }

  @Test
  void aMomentMayHaveAnyOffsetAndComesBackInUtc() {
    var location =
        post("""
        {"name": "offset", "weight": 1, "urgency": "acute",
         "foundAt": "2026-03-02T09:00:00.123456789+01:00"}
        """)
            .then()
            .statusCode(201)
            .extract()
            .header("Location");

    as(Roles.INTAKE_WORKER)
        .basePath("")
        .get(location)
        .then()
        .body("foundAt", equalTo("2026-03-02T08:00:00.123456Z"));
  }

  @Test
  void textThatCannotBeKeptIs400() {
    assertThat(errors(post("{\"name\": \"a\\u0000b\"}"))).contains(entry("/name", "text.nul"));
  }

  @Test
  void aMissingNumberOrBooleanIsRequired() {
    assertThat(
            errors(
                json()
                    .header("If-Match", "\"1\"")
                    .body("{}")
                    .put("/stones/0197f5a0-0000-7000-8000-000000000000/weight")))
        .containsExactly(entry("/weight", "required"));
  }

  @Test
  void whatAnObjectSaysOfItselfWhenItIsMadeIsNamedToo() {
    assertThat(errors(json().body("{\"text\": \" \"}").post("/stones/marks")))
        .containsExactly(entry("/text", "mark.blank"));
  }

  @ParameterizedTest
  @CsvSource({
    "urgency=soon, urgency, code.unknown",
    "heavierThan=much, heavierThan, number.expected",
    "heavierThan=1001, heavierThan, max",
    "foundFrom=yesterday, foundFrom, date-time.invalid",
    "foundOn=2026-02-30, foundOn, date.invalid",
    "broken=perhaps, broken, boolean.expected",
    "nextTo=1-1-1-1-1, nextTo, uuid.invalid",
    "limit=0, limit, range",
    "limit=201, limit, range",
    "limit=all, limit, number.expected",
    "cursor=AAAA, cursor, cursor.invalid",
    "cursor=!, cursor, cursor.invalid",
    "limit=1&limit=2, limit, parameter.twice",
    "colour=grey, colour, parameter.unknown"
  })
  void aParameterThatIsWrongIs400WithItsName(String query, String parameter, String code) {
    as(Roles.INTAKE_WORKER)
        .get("/stones?" + query)
        .then()
        .statusCode(400)
        .body("errors.size()", equalTo(1))
        .body("errors[0].parameter", equalTo(parameter))
        .body("errors[0].code", equalTo(code));
  }

  @Test
  void everyParameterThatIsWrongIsNamedAtOnce() {
    var answer =
        as(Roles.INTAKE_WORKER)
            .get(
                "/stones?urgency=soon&heavierThan=1001&foundFrom=yesterday&limit=0&cursor=!"
                    + "&nextTo=here&colour=grey");

    assertThat(parameters(answer))
        .containsOnly(
            entry("urgency", "code.unknown"),
            entry("heavierThan", "max"),
            entry("foundFrom", "date-time.invalid"),
            entry("limit", "range"),
            entry("cursor", "cursor.invalid"),
            entry("nextTo", "uuid.invalid"),
            entry("colour", "parameter.unknown"));
    assertThat(answer.asString()).doesNotContain("yesterday").doesNotContain("grey");
  }

  @Test
  void aParameterThatIsNotKnownIsRefusedWithThoseThatAre() {
    as(Roles.INTAKE_WORKER)
        .get("/stones?colour=grey")
        .then()
        .body(
            "errors[0].detail",
            equalTo(
                "is hier geen parameter; wel: broken, cursor, foundFrom, foundOn, heavierThan,"
                    + " limit, nextTo, urgency"));
    as(Roles.INTAKE_WORKER)
        .header("Accept-Language", "en")
        .get("/stones/me?verbose=1")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("verbose"))
        .body("errors[0].detail", equalTo("is not a parameter here; there are none"));
  }

  @Test
  void aParameterThatIsNotKnownIsNoConcernOfWhoMayNotAsk() {
    withoutToken().get("/stones?colour=grey").then().statusCode(401);
    as(Roles.AUDITOR).get("/stones?colour=grey").then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health/live", "/q/metrics", "/ground/v1/openapi.json"})
  void whatIsNoResourceTakesAnyParameter(String path) {
    RestAssured.get(path + "?now=1").then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\"\""})
  void anIdempotencyKeyThatIsEmptyIs400(String key) {
    var answer =
        json()
            .header("Idempotency-Key", key)
            .body(FoundStones.body(FoundStones.anyName(), "2026-03-02T09:00:00Z"))
            .post("/stones");

    assertThat(parameters(answer)).containsExactly(entry("Idempotency-Key", "key.invalid"));
  }

  @ParameterizedTest
  @CsvSource({"iso-8859-1, 415", "utf-16, 415", "utf-8, 201", "UTF-8, 201"})
  void jsonIsReadInUtf8Only(String charset, int status) throws IOException, InterruptedException {
    var body = FoundStones.json(FoundStones.anyName(), "2026-03-02T09:00:00Z");
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(address("/ground/v1/stones"))
                  .header("Authorization", "Bearer " + Tokens.of(Roles.INTAKE_WORKER))
                  .header("Content-Type", "application/json; charset=" + charset)
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(status);
    }
  }

  @Test
  void aBodyWithoutAContentTypeIs415() throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(address("/ground/v1/stones"))
                  .header("Authorization", "Bearer " + Tokens.of(Roles.INTAKE_WORKER))
                  .POST(HttpRequest.BodyPublishers.ofString("{}"))
                  .build(),
              BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(415);
    }
  }

  @Test
  void aBodyThatDoesNotSayHowLongItIsIsRefusedWhenItTurnsOutTooLarge() throws IOException {
    try (var connection = new EndlessRequest("/ground/v1/stones/heaps")) {
      assertThat(connection.answer())
          .startsWith("HTTP/1.1 413 ")
          .contains("application/problem+json")
          .contains("https://tijdig.nl/problems/too-large");
    }
  }

  @Test
  void aBodyThatTurnsOutTooLargeIsRefusedOverHttp2Too() throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(address("/ground/v1/stones/heaps"))
                  .header("Authorization", "Bearer " + Tokens.of(Roles.INTAKE_WORKER))
                  .header("Content-Type", "application/x-ndjson")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[1024 * 1024 + 1]))
                  .build(),
              BodyHandlers.ofString());

      assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
      assertThat(answer.statusCode()).isEqualTo(413);
    }
  }

  private static URI address(String path) {
    var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", int.class);
    return URI.create("http://localhost:" + port + path);
  }

  private static RequestSpecification json() {
    return as(Roles.INTAKE_WORKER).contentType(ContentType.JSON);
  }

  private static Response post(String body) {
    return json().body(body).post("/stones");
  }

  private static Map<String, String> errors(Response answer) {
    return errors(answer, "pointer");
  }

  private static Map<String, String> parameters(Response answer) {
    return errors(answer, "parameter");
  }

  private static Map<String, String> errors(Response answer, String place) {
    answer.then().statusCode(400).contentType("application/problem+json");
    var errors = new LinkedHashMap<String, String>();
    List<Map<String, String>> list = answer.path("errors");
    list.forEach(error -> errors.put(error.get(place), error.get("code")));
    return errors;
  }
}
