package nl.tijdig.assessment;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Requests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /openapi.json} */
@QuarkusTest
@WithTestResource(RealServices.class)
class ApiDocumentTest {

  @Test
  void whoeverIsInterestedReadsWhatThereIs() {
    document()
        .body(
            "paths.keySet()",
            hasItems(
                "/assessments",
                "/assessments/{id}",
                "/assessments/{id}/assignment",
                "/assessments/{id}/starts",
                "/assessments/{id}/completions"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"AssignmentRequest", "CompletionRequest"})
  void everyFieldThatIsAskedForHasAnExampleAndAMeaning(String request) {
    var fields = "components.schemas." + request + ".properties";

    document()
        .body(fields + ".values()", everyItem(hasKey("examples")))
        .body(fields + ".values()", everyItem(hasKey("description")));
  }

  @Test
  void theCodeListsCanBeReadHereToo() {
    Requests.as("assessor")
        .get("/code-lists/urgency")
        .then()
        .statusCode(200)
        .body("entries.find { it.code == 'acute' }.nl", notNullValue());
    document().body("paths.keySet()", hasItems("/code-lists", "/code-lists/{name}"));
  }

  @Test
  void everyOperationSaysThatWhatItDoesNotKnowIsRefused() {
    document()
        .body("paths['/code-lists'].get.responses", hasKey("400"))
        .body("components.responses.InvalidInput.description", containsString("unknown"));
  }

  private static ValidatableResponse document() {
    return Requests.withoutToken().get("/openapi.json").then().statusCode(200);
  }
}
