package nl.tijdig.deadline.webhook;

import static nl.tijdig.deadline.webhook.Webhooks.subscribe;
import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withToken;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class WebhookResourceTest {
  private static final String URL = "https://public.example/alerts";
  private static final String BODY =
      "{\"url\": \"%s\", \"filter\": {\"municipalities\": [\"9999\"]}}".formatted(URL);

  @Inject TestNames names;

  @BeforeEach
  void knownNames() {
    names.put("public.example", "93.184.215.14");
    names.put("inside.example", "10.1.2.3");
  }

  @Test
  void theSecretIsToldOnceAndStandsNowhereInTheClear() {
    var key = UUID.randomUUID().toString();
    var first = post(as("manager").header("Idempotency-Key", key), BODY);
    String secret =
        first
            .then()
            .statusCode(201)
            .header("Location", containsString("/deadline/v1/webhook-subscriptions/"))
            .header("ETag", "\"1\"")
            .body("secret", startsWith("whsec_"))
            .body("active", equalTo(true))
            .body("createdBy", equalTo("manager-1"))
            .body("_actions", contains("change", "remove", "renew-secret", "test", "replay"))
            .extract()
            .path("secret");

    post(as("manager").header("Idempotency-Key", key), BODY)
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(first.path("id")))
        .body("secret", nullValue());
    as("manager")
        .get("/webhook-subscriptions/" + first.path("id"))
        .then()
        .statusCode(200)
        .body("url", equalTo(URL))
        .body("secret", nullValue());
    assertThat(Databases.tablesHolding(secret)).isEmpty();
    assertThat(Databases.tablesHolding(secret.substring("whsec_".length()))).isEmpty();
  }

  @Test
  void anAuditorReadsAndChangesNothing() {
    var webhook = subscribe(URL);

    as("auditor")
        .get("/webhook-subscriptions")
        .then()
        .statusCode(200)
        .body("items.id", hasItem(webhook.id()))
        .body("items._actions.flatten()", empty());
    as("auditor").get(webhook.path() + "/deliveries").then().statusCode(200);
    post(as("auditor"), BODY).then().statusCode(403);
    as("auditor").post(webhook.path() + "/secrets").then().statusCode(403);
    as("auditor").post(webhook.path() + "/tests").then().statusCode(403);
    as("auditor").header("If-Match", "\"1\"").delete(webhook.path()).then().statusCode(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake-worker", "assessor", "team-lead", "referral-worker"})
  void otherRolesAreRefused403(String role) {
    as(role).get("/webhook-subscriptions").then().statusCode(403);
    post(as(role), BODY).then().statusCode(403);
  }

  @Test
  void whoIsNotSignedInOrAPartnerIsRefused() {
    withoutToken().get("/webhook-subscriptions").then().statusCode(401);
    withToken(Tokens.partner("00000001234567890000"))
        .get("/webhook-subscriptions")
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({
    "http://public.example/, url.not-https",
    "https://user:secret@public.example/, url.credentials",
    "https://public.example/#part, url.fragment",
    "https://, url.invalid",
    "https://2130706433/, url.ambiguous-address",
    "https://127.0.0.1.nip.example/, address.unknown",
    "https://[::1]/, address.loopback",
    "https://10.0.0.1/, address.private",
    "https://inside.example/, address.private",
    "https://169.254.169.254/, address.metadata",
    "https://169.254.0.1/, address.link-local",
    "https://224.0.0.1/, address.multicast",
    "https://0.0.0.0/, address.unspecified",
    "https://240.0.0.1/, address.reserved"
  })
  void anUnsafeReceiverIsRefusedWithItsReason(String url, String code) {
    post(as("manager"), "{\"url\": \"" + url + "\"}")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors", hasSize(1))
        .body("errors[0].pointer", equalTo("/url"))
        .body("errors[0].code", equalTo(code));
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    post(
            as("manager"),
            """
            {"url": "https://10.0.0.1/", "filter": {"rules": ["acute-sight", "no-such-rule"]}}
            """)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/url", "/filter/rules/1"))
        .body("errors.code", contains("address.private", "rule.unknown"));
    post(
            as("manager"),
            """
            {"filter": {"types": ["late"], "kinds": ["norm"], "municipalities": ["12"]}, "more": 1}
            """)
        .then()
        .statusCode(400)
        .body(
            "errors.pointer",
            containsInAnyOrder("/url", "/filter/types/0", "/filter/municipalities/0", "/more"));
  }

  @Test
  void aChangeNeedsTheVersionThatWasSeen() {
    var webhook = subscribe(URL);
    var change = "{\"url\": \"https://public.example/other\", \"active\": false}";

    put(as("manager"), webhook.path(), change).then().statusCode(428);
    put(as("manager").header("If-Match", "\"7\""), webhook.path(), change).then().statusCode(412);
    put(as("manager").header("If-Match", "\"1\""), webhook.path(), change)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("url", equalTo("https://public.example/other"))
        .body("active", equalTo(false))
        .body("filter.municipalities", empty())
        .body("secret", nullValue());
    put(
            as("manager").header("If-Match", "\"2\""),
            webhook.path(),
            "{\"url\": \"https://10.0.0.1\"}")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("address.private"));
    as("manager").header("If-Match", "\"2\"").delete(webhook.path()).then().statusCode(204);
    as("manager").get(webhook.path()).then().statusCode(404);
    as("manager").get(webhook.path() + "/deliveries").then().statusCode(404);
  }

  @Test
  void whatIsNotThereIsNotFound() {
    var nothing = UUID.randomUUID();
    as("manager").get("/webhook-deliveries/" + nothing).then().statusCode(404);
    as("manager").post("/webhook-deliveries/" + nothing + "/replays").then().statusCode(404);
    as("manager").post("/webhook-subscriptions/" + nothing + "/secrets").then().statusCode(404);
    as("manager").post("/webhook-subscriptions/" + nothing + "/tests").then().statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"fromPosition\": 1, \"since\": \"2026-03-09T10:00:00Z\"}"})
  void aReplayBeginsAtOnePlace(String request) {
    var webhook = subscribe(URL);
    as("manager")
        .contentType(ContentType.JSON)
        .body(request)
        .post(webhook.path() + "/replays")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("replay.one-of"));
    webhook.end();
  }

  private static Response post(RequestSpecification caller, String body) {
    return caller.contentType(ContentType.JSON).body(body).post("/webhook-subscriptions");
  }

  private static Response put(RequestSpecification caller, String path, String body) {
    return caller.contentType(ContentType.JSON).body(body).put(path);
  }
}
