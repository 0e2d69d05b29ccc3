package nl.tijdig.platform.web;

import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class AnswerHeadersTest {

  @Test
  void aResourceAnswersWithVersionAndSecurityHeaders() {
    conventional(as(Roles.INTAKE_WORKER).get("/stones"));
  }

  @Test
  void anErrorAnswersWithVersionAndSecurityHeaders() {
    conventional(withoutToken().get("/stones"));
    conventional(withoutToken().get("/failures/defect"));
  }

  @Test
  void anAddressThatIsNotOneAnswersWithVersionAndSecurityHeaders() {
    conventional(withoutToken().get("/nothing"));
    conventional(RestAssured.get("/nothing"));
    conventional(RestAssured.get("/ground/v1/stones/"));
  }

  @Test
  void theDocumentOfTheApiMayBeReadByAnyPageAndNothingElseMay() {
    conventional(withoutToken().get("/openapi.json"))
        .then()
        .header("Access-Control-Allow-Origin", equalTo("*"));
    as(Roles.INTAKE_WORKER)
        .header("Origin", "https://elsewhere.example")
        .get("/stones")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }

  private static Response conventional(Response answer) {
    answer
        .then()
        .header("API-Version", equalTo("1.0.0"))
        .header("Cache-Control", equalTo("no-store"))
        .header("Content-Security-Policy", equalTo("frame-ancestors 'none'; default-src 'none'"))
        .header("Referrer-Policy", equalTo("no-referrer"))
        .header("Strict-Transport-Security", equalTo("max-age=31536000; includeSubDomains"))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("X-Frame-Options", equalTo("DENY"));
    return answer;
  }
}
