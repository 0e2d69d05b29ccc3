package nl.tijdig.platform.openapi;

import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of the NL GOV REST API Design Rules 2.2 that a document can be held to. */
@QuarkusTest
@WithTestResource(RealServices.class)
class ApiDocumentTest {

  private JsonNode document;

  @BeforeEach
  void read() throws IOException {
    var answer = withoutToken().get("/openapi.json").then().statusCode(200).extract();
    document = new ObjectMapper().readTree(answer.asByteArray());
  }

  @Test
  void itSaysWhoseApiItIsAndWhichVersion() {
    assertThat(document.at("/info/version").asText()).matches("\\d+\\.\\d+\\.\\d+");
    assertThat(document.at("/info/contact").fieldNames())
        .toIterable()
        .contains("name", "email", "url");
    assertThat(document.at("/info/license/name").asText()).isEqualTo("EUPL-1.2");
  }

  @Test
  void pathsAreBelowTheAddressOfTheServer() {
    assertThat(document.at("/servers").size()).isOne();
    assertThat(document.at("/servers/0/url").asText()).endsWith("/ground/v1");
    assertThat(document.get("paths").fieldNames())
        .toIterable()
        .contains("/stones", "/audit-records", "/openapi.json")
        .noneMatch(path -> path.contains("/v1"));
  }

  @Test
  void everyAnswerThatIsNoErrorCarriesTheVersion() {
    eachAnswer(
        (status, answer) -> {
          if (status.startsWith("2")) {
            assertThat(answer.at("/headers/API-Version").isMissingNode()).isFalse();
          }
        });
  }

  @Test
  void everyErrorIsAProblem() {
    eachAnswer(
        (status, answer) -> {
          if (status.startsWith("4") || status.startsWith("5")) {
            var schema = resolved(answer).at("/content/application~1problem+json/schema");
            assertThat(resolved(schema).get("properties").fieldNames())
                .toIterable()
                .contains("type", "title", "status", "detail", "instance", "errors");
          }
        });
  }

  @Test
  void whateverCanBeAskedSaysItCanAnswer400() {
    eachOperation(
        (method, operation) -> {
          if (operation.has("security")) {
            assertThat(operation.get("responses").has("400")).isTrue();
          }
        });
  }

  @Test
  void aChangeOfAVersionSaysItNeedsOneAndCanLose() {
    var weigh = document.at("/paths/~1stones~1{id}~1weight/put");

    assertThat(weigh.get("responses").fieldNames())
        .toIterable()
        .contains("401", "403", "404", "409", "412", "413", "415", "428", "500", "503");
    assertThat(weigh.get("parameters"))
        .anyMatch(
            parameter ->
                parameter.get("name").asText().equals("If-Match")
                    && parameter.get("required").asBoolean());
  }

  @Test
  void aPageSaysItIsLinked() {
    assertThat(document.at("/paths/~1stones/get/responses/200/headers").has("Link")).isTrue();
  }

  @Test
  void whatNeedsATokenSaysSo() {
    assertThat(document.at("/components/securitySchemes/bearer/scheme").asText())
        .isEqualTo("bearer");
    assertThat(document.at("/paths/~1stones/get/security/0").has("bearer")).isTrue();
    assertThat(document.at("/paths/~1openapi.json/get").has("security")).isFalse();
  }

  private void eachAnswer(BiConsumer<String, JsonNode> check) {
    eachOperation(
        (method, operation) ->
            operation
                .get("responses")
                .properties()
                .forEach(answer -> check.accept(answer.getKey(), answer.getValue())));
  }

  private void eachOperation(BiConsumer<String, JsonNode> check) {
    var operations = new ArrayList<String>();
    for (var path : document.get("paths")) {
      for (var operation : path.properties()) {
        check.accept(operation.getKey(), operation.getValue());
        operations.add(operation.getKey());
      }
    }
    assertThat(operations).hasSizeGreaterThan(10);
    assertThat(Set.of("get", "post", "put", "delete", "patch"))
        .containsAll(List.copyOf(operations));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }
}
