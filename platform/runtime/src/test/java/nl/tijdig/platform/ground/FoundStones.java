package nl.tijdig.platform.ground;

import static nl.tijdig.platform.testing.Requests.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.platform.identity.Roles;

/** Stones for tests to work on. */
public final class FoundStones {

  private FoundStones() {}

  public static String anyName() {
    return UUID.randomUUID().toString().substring(0, 20);
  }

  /** What is said of a stone with this name, found at that moment. */
  public static Map<String, Object> body(String name, String foundAt) {
    return Map.of("name", name, "weight", 3, "urgency", "acute", "foundAt", foundAt);
  }

  /** The same as JSON. */
  public static String json(String name, String foundAt) {
    return """
    {"name": "%s", "weight": 3, "urgency": "acute", "foundAt": "%s"}
    """
        .formatted(name, foundAt);
  }

  public static RequestSpecification worker() {
    return as(Roles.INTAKE_WORKER).contentType(ContentType.JSON);
  }

  public static Response find(Map<String, Object> body) {
    return worker().body(body).post("/stones");
  }

  /** The id of a new stone. */
  public static String one() {
    return find(body(anyName(), "2026-03-02T09:00:00Z"))
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
