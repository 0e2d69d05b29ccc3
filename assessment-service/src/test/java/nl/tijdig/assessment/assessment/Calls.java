package nl.tijdig.assessment.assessment;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.platform.testing.Tokens;

/** Requests as the users of the service send them. */
final class Calls {

  static final String BASE = "/assessment/v1";
  static final String ASSESSOR = "assessor-1";

  private Calls() {}

  /** A request with this token, below the base of the service. */
  static RequestSpecification as(String token) {
    return unsigned().auth().oauth2(token);
  }

  /** A request without a token. */
  static RequestSpecification unsigned() {
    return given().basePath(BASE).contentType(ContentType.JSON);
  }

  static RequestSpecification assessor() {
    return as(Tokens.of("assessor"));
  }

  static RequestSpecification teamLead() {
    return as(Tokens.of("team-lead"));
  }

  static int countOf(UUID reportId) {
    return teamLead().get("/assessments?reportId=" + reportId).path("items.size()");
  }

  static Response assign(RequestSpecification by, UUID id, long version, String assignee) {
    return by.header("If-Match", tag(version))
        .body(Map.of("assignee", assignee))
        .put("/assessments/" + id + "/assignment");
  }

  static Response release(RequestSpecification by, UUID id, long version) {
    return by.header("If-Match", tag(version)).delete("/assessments/" + id + "/assignment");
  }

  static Response start(RequestSpecification by, UUID id, long version) {
    return by.header("If-Match", tag(version)).post("/assessments/" + id + "/starts");
  }

  static Response complete(RequestSpecification by, UUID id, long version, Map<String, Object> as) {
    return by.header("If-Match", tag(version)).body(as).post("/assessments/" + id + "/completions");
  }

  /** What a worker decides when nothing more is needed. */
  static Map<String, Object> noFurtherSteps() {
    return Map.of("outcome", "no-further-steps", "grounds", "Het is veilig.", "directlySafe", true);
  }

  /** An assessment that waits is now {@link #ASSESSOR}'s; its version is 1. */
  static UUID assigned() {
    var id = Triages.waiting();
    assign(teamLead(), id, 0, ASSESSOR).then().statusCode(200);
    return id;
  }

  /** An assessment that {@link #ASSESSOR} started; its version is 2. */
  static UUID started() {
    var id = assigned();
    start(assessor(), id, 1).then().statusCode(200);
    return id;
  }

  static String tag(long version) {
    return "\"" + version + "\"";
  }
}
