package nl.tijdig.demo.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceTest {

  private static final Account WORKER = Account.worker("intake-worker", 1, "toegang");

  private record Prepared(int status, String body) {}

  private final Deque<Prepared> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private HttpServer server;
  private Service service;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    var base = URI.create("http://localhost:%d/intake/v1".formatted(server.getAddress().getPort()));
    service = new Service(HttpClient.newHttpClient(), base, Account::name, Duration.ZERO);
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksWithTheTokenOfTheAccountAndGivesWhatIsAnswered() throws InterruptedException {
    answers.add(new Prepared(200, "{\"state\":\"received\",\"_actions\":[\"triage\"]}"));

    var answer = service.get("/reports/1", WORKER);

    assertThat(answer.text("state")).isEqualTo("received");
    assertThat(answer.etag()).isEqualTo("\"7\"");
    assertThat(asked).containsExactly("GET /intake/v1/reports/1 Bearer intake-worker-1 null ");
  }

  @Test
  void changesNameTheVersionTheyAreAbout() throws InterruptedException {
    answers.add(new Prepared(200, "{}"));

    service.put("/reports/1/triage", WORKER, "\"7\"", Map.of("kind", "report"));

    assertThat(asked)
        .containsExactly(
            "PUT /intake/v1/reports/1/triage Bearer intake-worker-1 \"7\" {\"kind\":\"report\"}");
  }

  @Test
  void aProblemIsSaidWithItsTitleItsDetailAndEachField() {
    answers.add(
        new Prepared(
            400,
            """
            {"title": "Invalid input", "detail": "Two fields are wrong.", "status": 400,
             "errors": [
               {"pointer": "/persons/0/bsn", "code": "bsn.invalid", "detail": "is no BSN"},
               {"parameter": "limit", "code": "x", "detail": "must be 200 at most"}]}
            """));

    var refused = refusal();

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused)
        .hasMessage(
            """
            GET http://localhost:%d/intake/v1/reports: 400 Invalid input. Two fields are wrong.
                /persons/0/bsn is no BSN
                limit must be 200 at most\
            """
                .formatted(server.getAddress().getPort()));
  }

  @Test
  void aRefusalThatIsNoProblemIsSaidByItsStatus() {
    answers.add(new Prepared(502, "<html>Bad gateway</html>"));

    assertThat(refusal()).hasMessageEndingWith("/intake/v1/reports: 502");
  }

  @Test
  void aServiceThatIsAwayForAMomentIsAskedAgain() throws InterruptedException {
    answers.add(new Prepared(503, "{}"));
    answers.add(new Prepared(200, "{\"id\":\"1\"}"));

    assertThat(service.get("/reports/1", WORKER).text("id")).isEqualTo("1");
    assertThat(asked).hasSize(2);
  }

  @Test
  void whoNeverAnswersIsGivenUp() {
    server.stop(0);

    assertThat(refusal().status()).isZero();
    assertThat(refusal()).hasMessageEndingWith(": there is no answer");
  }

  private Refused refusal() {
    return catchThrowableOfType(Refused.class, () -> service.get("/reports", WORKER));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      asked.add(
          "%s %s %s %s %s"
              .formatted(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI(),
                  headers.getFirst("Authorization"),
                  headers.getFirst("If-Match"),
                  new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
      var prepared = answers.pop();
      var body = prepared.body().getBytes(UTF_8);
      exchange.getResponseHeaders().add("ETag", "\"7\"");
      exchange.sendResponseHeaders(prepared.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
