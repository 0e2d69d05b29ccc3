package nl.tijdig.e2e;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One service as somebody with a role uses it. */
final class Api {

  private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

  private final RunningSystem system;
  private final String service;
  private final String token;

  private Api(RunningSystem system, String service, String token) {
    this.system = system;
    this.service = service;
    this.token = token;
  }

  static Api of(RunningSystem system, String service, String role) {
    var token = TOKENS.computeIfAbsent(role, missing -> system.token(missing));
    return new Api(system, service, token);
  }

  static Api ofPartner(RunningSystem system, String service, String organisation) {
    var token =
        TOKENS.computeIfAbsent(
            "partner " + organisation, missing -> system.token("partner", organisation));
    return new Api(system, service, token);
  }

  RequestSpecification request() {
    return RestAssured.given()
        .baseUri("http://localhost:" + system.port(service))
        .basePath("/" + service + "/v1")
        .auth()
        .oauth2(token);
  }

  /** The representation of one thing, which must be there. */
  Response get(String path, Object... values) {
    return request().get(path, values).then().statusCode(200).extract().response();
  }

  /** A change of the thing at this path, seen in its present version. */
  Response change(String method, String resource, String path, Object body) {
    var version = get(resource).header("ETag");
    var request = request().header("If-Match", version).contentType("application/json");
    return (body == null ? request : request.body(body)).request(method, resource + path);
  }
}
