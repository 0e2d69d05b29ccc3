package nl.tijdig.deadline.digest;

import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withToken;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class DigestResourceTest {
  private static final String ADDRESS = "worker@vt.example";
  private static final String BODY =
      """
      {"address": "%s", "schedule": {"every": "working-day", "at": "08:30"},
       "filter": {"municipalities": ["9999"]}}
      """
          .formatted(ADDRESS);

  @Test
  void aWorkerSubscribesItselfAndTheAddressStandsNowhereInTheClear() {
    var key = UUID.randomUUID().toString();
    var made = post(as("assessor").header("Idempotency-Key", key), BODY);
    made.then()
        .statusCode(201)
        .header("Location", containsString("/deadline/v1/digest-subscriptions/"))
        .body("owner", equalTo("assessor-1"))
        .body("language", equalTo("nl"))
        .body("address", nullValue())
        .body("_actions", contains("change", "remove"));

    post(as("assessor").header("Idempotency-Key", key), BODY)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(made.path("id")));
    as("assessor")
        .get("/digest-subscriptions/" + made.path("id"))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("address", equalTo(ADDRESS))
        .body("schedule.at", equalTo("08:30"));
    assertThat(Databases.tablesHolding(ADDRESS)).isEmpty();
  }

  @Test
  void anotherOnesIsNotInSightOfAWorker() {
    String id = post(as("assessor"), BODY).path("id");
    var path = "/digest-subscriptions/" + id;
    var other = withToken(Tokens.of("assessor", "assessor-2"));

    other.get(path).then().statusCode(404);
    withToken(Tokens.of("assessor", "assessor-2")).get(path + "/digests").then().statusCode(404);
    withToken(Tokens.of("assessor", "assessor-2"))
        .header("If-Match", "\"1\"")
        .delete(path)
        .then()
        .statusCode(404);
    withToken(Tokens.of("assessor", "assessor-2"))
        .get("/digest-subscriptions")
        .then()
        .body("items.id", not(hasItem(id)));
  }

  @Test
  void whoLeadsSeesAllAndOnlyAManagerTheAddress() {
    String id = post(as("assessor"), BODY).path("id");
    var path = "/digest-subscriptions/" + id;

    as("manager").get(path).then().body("address", equalTo(ADDRESS));
    as("team-lead")
        .get(path)
        .then()
        .body("address", nullValue())
        .body("_actions", contains("change", "remove"));
    as("auditor")
        .get("/digest-subscriptions")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(id))
        .body("items.address", everyItem(nullValue()))
        .body("items._actions.flatten()", empty());
    post(as("auditor"), BODY).then().statusCode(403);
    as("operations").header("If-Match", "\"1\"").delete(path).then().statusCode(204);
    as("manager").get(path).then().statusCode(404);
  }

  @Test
  void whoIsNotSignedInOrAPartnerIsRefused() {
    withoutToken().get("/digest-subscriptions").then().statusCode(401);
    withToken(Tokens.partner("00000001234567890000"))
        .get("/digest-subscriptions")
        .then()
        .statusCode(403);
  }

  @Test
  void aChangeNeedsTheVersionThatWasSeen() {
    String id = post(as("manager"), BODY).path("id");
    var path = "/digest-subscriptions/" + id;
    var change = "{\"address\": \"other@vt.example\", \"schedule\": {\"every\": \"hour\"}}";

    put(as("manager"), path, change).then().statusCode(428);
    put(as("manager").header("If-Match", "\"7\""), path, change).then().statusCode(412);
    put(as("manager").header("If-Match", "\"1\""), path, change)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("address", equalTo("other@vt.example"))
        .body("schedule.every", equalTo("hour"))
        .body("filter.municipalities", empty());
    as("manager").header("If-Match", "\"2\"").delete(path).then().statusCode(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "worker",
        "worker@vt",
        "@vt.example",
        "a b@vt.example",
        "a@vt.example, b@vt.example",
        "Worker <worker@vt.example>",
        "worker@vt.example\\r\\nBcc: other@vt.example"
      })
  void whatIsNoAddressIsRefusedWithoutRepeatingIt(String address) {
    post(
            as("manager"),
            "{\"address\": \"%s\", \"schedule\": {\"every\": \"hour\"}}".formatted(address))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/address"))
        .body("errors.code", contains("address.mail-invalid"))
        .body(not(containsString("vt.example")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'every': 'day'} | /schedule/at | schedule.at",
        "{'every': 'hour', 'at': '08:00'} | /schedule/at | schedule.at",
        "{'every': 'day', 'at': '24:00'} | /schedule/at | time.invalid",
        "{'every': 'day', 'at': '8:00'} | /schedule/at | time.invalid",
        "{'at': '08:00'} | /schedule/every | required"
      })
  void aScheduleThatCannotBeIsNamed(String schedule, String pointer, String code) {
    post(
            as("manager"),
            "{\"address\": \"a@vt.example\", \"schedule\": %s}"
                .formatted(schedule.replace('\'', '"')))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].code", equalTo(code));
  }

  @Test
  void aDigestThatIsNotThereIsNotFound() {
    as("manager").post("/digests/" + UUID.randomUUID() + "/replays").then().statusCode(404);
    as("assessor").post("/digests/" + UUID.randomUUID() + "/replays").then().statusCode(403);
  }

  private static Response post(RequestSpecification caller, String body) {
    return caller.contentType(ContentType.JSON).body(body).post("/digest-subscriptions");
  }

  private static Response put(RequestSpecification caller, String path, String body) {
    return caller.contentType(ContentType.JSON).body(body).put(path);
  }
}
