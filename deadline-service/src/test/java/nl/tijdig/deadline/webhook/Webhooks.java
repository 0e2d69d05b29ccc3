package nl.tijdig.deadline.webhook;

import static nl.tijdig.platform.testing.Requests.as;

import io.restassured.http.ContentType;
import java.util.List;
import nl.tijdig.platform.testing.Eventually;

/** Subscriptions of tests, over HTTP. */
final class Webhooks {

  private Webhooks() {}

  /** A subscription and the secret that came with it. */
  record Subscribed(String id, String secret) {

    String path() {
      return "/webhook-subscriptions/" + id;
    }

    /** Has a test event sent; gives the id of the delivery. */
    String test() {
      return as("operations").post(path() + "/tests").then().statusCode(201).extract().path("id");
    }

    List<String> deliveries(String field) {
      return as("operations").get(path() + "/deliveries").path("items." + field);
    }

    void end() {
      String tag = as("manager").get(path()).header("ETag");
      as("manager").header("If-Match", tag).delete(path()).then().statusCode(204);
    }
  }

  static Subscribed subscribe(String url) {
    return subscribe(url, "{\"municipalities\": [\"9999\"]}");
  }

  static Subscribed subscribe(String url, String filter) {
    var made =
        as("manager")
            .contentType(ContentType.JSON)
            .body("{\"url\": \"%s\", \"filter\": %s}".formatted(url, filter))
            .post("/webhook-subscriptions")
            .then()
            .statusCode(201)
            .extract();
    return new Subscribed(made.path("id"), made.path("secret"));
  }

  static String state(String delivery) {
    return as("operations").get("/webhook-deliveries/" + delivery).path("state");
  }

  static int attempts(String delivery) {
    return as("operations").get("/webhook-deliveries/" + delivery).path("attempts.size()");
  }

  static void awaitAttempts(String delivery, int count) {
    Eventually.until(() -> attempts(delivery) >= count);
  }

  static void awaitState(String delivery, String state) {
    Eventually.until(() -> state(delivery).equals(state));
  }
}
