package nl.tijdig.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.tijdig.intake.Samples;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Requests;
import nl.tijdig.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import that is broken off is finished by sending the same file again. */
@QuarkusTest
@WithTestResource(RealServices.class)
class BrokenImportTest {

  /** Blank lines, more than fit in the buffers between client and service. */
  private static final String UNREAD = "\n".repeat(10_000_000);

  private String source;
  private List<ObjectNode> file;

  @BeforeEach
  void threeReports() {
    source = "old-" + UUID.randomUUID();
    file =
        Stream.generate(Samples::report)
            .limit(3)
            .map(report -> report.put("receivedAt", "2026-01-05T08:15:00Z"))
            .toList();
  }

  @Test
  void aLineIsAnsweredBeforeTheNextOneIsSentAndStaysWhenTheSenderDies() throws IOException {
    try (var socket = new Socket("localhost", RestAssured.port)) {
      startSending(socket);
      sendChunk(socket, file.getFirst() + "\n");

      assertThat(firstAnswer(socket)).contains("\"line\":1").contains("\"status\":\"created\"");
      sendChunk(socket, file.get(1).toString().substring(0, 100));
    }

    assertThat(statuses(sendWhole())).containsExactly("already", "created", "created");
  }

  @Test
  void aDatabaseThatGoesAwayStopsTheImport() throws Exception {
    List<String> answer;
    try (var other = Databases.asService();
        var threads = Executors.newSingleThreadExecutor()) {
      takeReferenceOf(file.get(1), other);
      var sending = threads.submit(this::sendWhole);
      Eventually.until(() -> breakConnectionThatWaits(other));
      other.rollback();
      answer = sending.get();
    }

    assertThat(statuses(answer)).containsExactly("created", "stopped");
    assertThat(answer.getLast()).contains("database-away");
    assertThat(statuses(sendWhole())).containsExactly("already", "created", "created");
  }

  private List<String> sendWhole() {
    var body = file.stream().map(line -> line + "\n").reduce("", String::concat) + UNREAD;
    return Requests.as("team-lead")
        .contentType("application/x-ndjson")
        .queryParam("source", source)
        .body(body.getBytes(UTF_8))
        .post("/imports")
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .toList();
  }

  private static List<String> statuses(List<String> answer) {
    return answer.stream().map(line -> Samples.json(line).get("status").asText()).toList();
  }

  private void startSending(Socket socket) throws IOException {
    var head =
        """
        POST /intake/v1/imports?source=%s HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Content-Type: application/x-ndjson
        Transfer-Encoding: chunked

        """
            .formatted(source, Tokens.of("team-lead"))
            .replace("\n", "\r\n");
    socket.getOutputStream().write(head.getBytes(UTF_8));
  }

  private static void sendChunk(Socket socket, String text) throws IOException {
    var bytes = text.getBytes(UTF_8);
    var out = socket.getOutputStream();
    out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8));
    out.write(bytes);
    out.write("\r\n".getBytes(UTF_8));
    out.flush();
  }

  private static String firstAnswer(Socket socket) throws IOException {
    var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    var line = in.readLine();
    while (line != null && !line.startsWith("{")) {
      line = in.readLine();
    }
    return String.valueOf(line);
  }

  /** Makes the import wait at this line, for a transaction that has not decided yet. */
  private void takeReferenceOf(ObjectNode line, Connection other) throws SQLException {
    other.setAutoCommit(false);
    try (var claim =
        other.prepareStatement(
            """
            insert into report_reference (origin, reference, report_id, content_digest)
            values (?, ?, ?, 'other')
            """)) {
      claim.setString(1, "import:" + source);
      claim.setString(2, line.get("reference").asText());
      claim.setObject(3, UUID.randomUUID());
      claim.executeUpdate();
    }
  }

  private static boolean breakConnectionThatWaits(Connection other) throws SQLException {
    try (var statement = other.createStatement();
        var rows =
            statement.executeQuery(
                """
                select pg_terminate_backend(pid) from pg_stat_activity
                 where usename = current_user and wait_event_type = 'Lock'
                """)) {
      return rows.next();
    }
  }
}
