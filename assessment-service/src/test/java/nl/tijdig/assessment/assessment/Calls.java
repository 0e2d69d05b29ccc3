package nl.tijdig.assessment.assessment;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.platform.testing.Requests;
import nl.tijdig.platform.testing.Tokens;

/** Requests as the users of the service send them. */
final class Calls {

  /** The account of {@link #assessor()}. */
  static final String ASSESSOR = "assessor-1";

  private Calls() {}

  static RequestSpecification nobody() {
    return Requests.withoutToken().contentType(ContentType.JSON);
  }

  static RequestSpecification as(String role) {
    return as(role, role + "-1");
  }

  static RequestSpecification as(String role, String account) {
    return Requests.withToken(Tokens.of(role, account)).contentType(ContentType.JSON);
  }

  static RequestSpecification assessor() {
    return as("assessor", ASSESSOR);
  }

  static RequestSpecification teamLead() {
    return as("team-lead");
  }

  static Response read(UUID id) {
    return teamLead().get("/assessments/" + id);
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

  static Response complete(
      RequestSpecification by, UUID id, long version, Map<String, ?> completion) {
    return by.header("If-Match", tag(version))
        .body(completion)
        .post("/assessments/" + id + "/completions");
  }

  /** What a worker decides when nothing more is needed. */
  static Map<String, ?> noFurtherSteps(String grounds) {
    return Map.of("outcome", "no-further-steps", "grounds", grounds, "directlySafe", true);
  }

  static Map<String, ?> noFurtherSteps() {
    return noFurtherSteps("Het is veilig.");
  }

  /** A new assessment that is {@link #ASSESSOR}'s; its version is 1. */
  static UUID assigned() {
    var id = Triages.waiting();
    assign(teamLead(), id, 0, ASSESSOR).then().statusCode(200);
    return id;
  }

  /** A new assessment that {@link #ASSESSOR} started; its version is 2. */
  static UUID started() {
    var id = assigned();
    start(assessor(), id, 1).then().statusCode(200);
    return id;
  }

  /** A new assessment that {@link #ASSESSOR} completed; its version is 3. */
  static UUID completed() {
    var id = started();
    complete(assessor(), id, 2, noFurtherSteps()).then().statusCode(200);
    return id;
  }

  static String tag(long version) {
    return "\"" + version + "\"";
  }
}
