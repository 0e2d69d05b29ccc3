package nl.tijdig.platform.log;

import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class LogTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(strings = {"defect", "statement", "entity-statement"})
  void aDefectIsLoggedWithTheTraceAndWithoutWhatPeopleSent(String kind) throws IOException {
    String instance = withoutToken().get("/failures/" + kind).path("instance");
    var trace = instance.replace("urn:uuid:", "").replace("-", "");

    Eventually.until(() -> lines().anyMatch(line -> isOf(trace, line)));
    assertThat(log()).doesNotContain("De Vries").doesNotContain("111222333");
  }

  @Test
  void refusedInputIsNotLogged() throws IOException {
    as(Roles.INTAKE_WORKER)
        .contentType(ContentType.JSON)
        .body("{\"name\": \"mevrouw Jacobs met een lange naam\", \"weight\": \"zeven\"}")
        .post("/stones")
        .then()
        .statusCode(400);
    as(Roles.INTAKE_WORKER)
        .contentType(ContentType.JSON)
        .body("{\"name\": \"mevrouw Jacobs\"")
        .post("/stones")
        .then()
        .statusCode(400);

    assertThat(log()).doesNotContain("Jacobs").doesNotContain("zeven");
  }

  /** The levels of the tests ask Hibernate to say all it can. */
  @Test
  void whatIsKeptIsNotLoggedAtAnyLevel() throws IOException {
    var found =
        as(Roles.INTAKE_WORKER)
            .contentType(ContentType.JSON)
            .body(
                """
                {"name": "mevrouw Wiarda", "weight": 7, "urgency": "acute",
                 "foundAt": "2026-03-09T10:00:00Z"}
                """)
            .post("/stones");
    assertThat(found.statusCode()).isEqualTo(201);

    assertThat(log()).doesNotContain("Wiarda");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"org.hibernate.orm.core", "org.hibernate.orm.jdbc.bind", "org.postgresql"})
  void whatShowsValuesByItsNatureIsNotLogged(String logger) {
    var line = new LogRecord(Level.FINE, "name=De Vries");
    line.setLoggerName(logger + ".Any");
    var filter = new ExceptionsWithoutValues();

    assertThat(filter.isLoggable(line)).isFalse();
    line.setLevel(Level.WARNING);
    assertThat(filter.isLoggable(line)).isTrue();
  }

  @Test
  void aFailureInOneLineTellsItsTypesAndNoValues() {
    var refused = new SQLException("Key (name)=(De Vries) already exists", "23505");

    assertThat(WithoutValues.of(new IllegalStateException("no room for De Vries", refused)))
        .isEqualTo(
            "java.lang.IllegalStateException, because of java.sql.SQLException (SQL state 23505)");
  }

  @Test
  void anExceptionKeepsItsTypeStackAndCausesAndLosesWhatItRepeats() {
    var cause = new SQLException("Key (name)=(De Vries) already exists", "23505");
    var line = new LogRecord(Level.SEVERE, "A request failed");
    line.setThrown(new IllegalStateException("no room for De Vries", cause));

    assertThat(new ExceptionsWithoutValues().isLoggable(line)).isTrue();

    assertThat(printed(line.getThrown()))
        .contains("java.lang.IllegalStateException")
        .contains("Caused by: java.sql.SQLException (SQL state 23505)")
        .contains("LogTest.anExceptionKeepsIts")
        .doesNotContain("De Vries");
  }

  @Test
  void anExceptionOfTheSystemKeepsItsMessageUnlessThatRepeatsAnother() {
    assertThat(printed(Silenced.of(new ConnectException("Connection refused"))))
        .contains("java.net.ConnectException: Connection refused");
    assertThat(printed(Silenced.of(new UncheckedIOException(unreadable()))))
        .contains("java.io.UncheckedIOException")
        .doesNotContain("De Vries");
  }

  @Test
  void whoClosesALiveStreamIsNotLogged() {
    var line = new LogRecord(Level.SEVERE, "Exception in SSE server handling");
    line.setLoggerName(PublisherResponseHandler.class.getName());
    var filter = new ExceptionsWithoutValues();

    line.setThrown(new IOException("Broken pipe"));
    assertThat(filter.isLoggable(line)).isFalse();
    line.setThrown(new ClosedChannelException());
    assertThat(filter.isLoggable(line)).isFalse();
    line.setThrown(new HttpClosedException("Connection was closed"));
    assertThat(filter.isLoggable(line)).isFalse();

    line.setThrown(new IllegalStateException("a defect"));
    assertThat(filter.isLoggable(line)).isTrue();
  }

  private static IOException unreadable() {
    try {
      JSON.readTree("{\"name\": De Vries}");
      throw new AssertionError("that is no JSON");
    } catch (IOException e) {
      return e;
    }
  }

  private static String printed(Throwable thrown) {
    var text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  private static boolean isOf(String trace, JsonNode line) {
    return line.at("/mdc/traceId").asText().equals(trace)
        && line.get("message").asText().equals("A request failed")
        && line.get("stackTrace").asText().contains("nl.tijdig.platform.ground.FailingResource");
  }

  /** What a program that gathers logs reads: a JSON object per line. */
  private static Stream<JsonNode> lines() throws IOException {
    var log = log();
    // The last line may still be on its way.
    return log.substring(0, log.lastIndexOf('\n') + 1).lines().map(LogTest::json);
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("a line of the log is a JSON object", e);
    }
  }

  private static String log() throws IOException {
    return Files.readString(Path.of("target/ground.log"));
  }
}
