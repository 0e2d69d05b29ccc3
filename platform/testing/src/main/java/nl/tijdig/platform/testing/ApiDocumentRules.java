package nl.tijdig.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the API document of every service tells. A service has a {@code @QuarkusTest} of its own
 * that extends this.
 */
public abstract class ApiDocumentRules {

  private final Set<String> paths;
  private final Set<String> requests;

  /**
   * What is particular to the service.
   *
   * @param paths where it can be called, among others
   * @param requests the schemas of what it is asked
   */
  protected ApiDocumentRules(Set<String> paths, Set<String> requests) {
    this.paths = paths;
    this.requests = requests;
  }

  @Test
  void whoeverIsInterestedReadsWhatThereIs() {
    assertThat(keys("paths")).containsAll(paths);
  }

  @Test
  void everyFieldThatIsAskedForHasAMeaning() {
    for (var request : requests) {
      Map<String, Map<String, Object>> fields =
          document().getMap("components.schemas." + request + ".properties");
      assertThat(fields).isNotEmpty();
      assertThat(fields)
          .as(request)
          .allSatisfy(
              (name, field) ->
                  assertThat(field.keySet())
                      .as(name)
                      .containsAnyOf("description", "$ref", "examples"));
    }
  }

  @Test
  void theCodeListsCanBeReadHereToo() {
    List<String> codes =
        Requests.as("team-lead").get("/code-lists/urgency").path("entries.collect { it.code }");

    assertThat(codes).contains("acute");
    assertThat(keys("paths")).contains("/code-lists", "/code-lists/{name}");
  }

  @Test
  void everyOperationSaysThatWhatItDoesNotKnowIsRefused() {
    assertThat(keys("paths['/code-lists'].get.responses")).contains("400");
    assertThat(document().getString("components.responses.InvalidInput.description"))
        .contains("unknown");
  }

  private static Set<String> keys(String path) {
    return document().getMap(path).keySet().stream()
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  private static JsonPath document() {
    return Requests.withoutToken().get("/openapi.json").then().statusCode(200).extract().jsonPath();
  }
}
