package nl.tijdig.intake;

import static nl.tijdig.intake.Api.asPartner;
import static nl.tijdig.intake.Api.asWorker;
import static nl.tijdig.intake.Api.received;
import static nl.tijdig.intake.Api.send;
import static nl.tijdig.intake.Api.triage;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tijdig.contracts.Topic;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Requests;
import nl.tijdig.platform.testing.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is done with a report, what is personal in it stands nowhere in the clear. */
@QuarkusTest
@WithTestResource(RealServices.class)
class PersonalDataTest {

  private static final String BSN = "010000112";
  private static final String WRONG_BSN = "010000113";

  private static final List<String> SECRETS =
      List.of(
          BSN,
          WRONG_BSN,
          "Zwartewaal",
          "Quirijnsteeg",
          "9999 ZZ",
          "06-98765432",
          "Mevrouw Meldgraag",
          "schreeuwde dat hij",
          "bang voor thuis",
          "Oma belde ook al");

  private static UUID reportId;

  @BeforeEach
  void aReportGoesThroughEverythingThereIs() {
    if (reportId == null) {
      goThroughEverything();
    }
  }

  private static void goThroughEverything() {
    reportId = received(secret());
    triage(reportId, 0, Samples.triage("other-care").put("reasons", "Oma belde ook al."));
    triage(reportId, 1, Samples.triage("report", "acute").put("reasons", "Oma belde ook al."));
    asWorker().get("/reports/{id}", reportId).then().statusCode(200);
    asWorker().get("/reports/{id}/triage", reportId).then().statusCode(200);
    asWorker().get("/reports/{id}/matches", reportId).then().statusCode(200);
    imported();
    refused();
    Published.about(reportId, 3);
  }

  private static ObjectNode secret() {
    var report = Samples.report();
    var person = Samples.person(report, 0).put("bsn", BSN);
    person.withObject("/names").put("familyName", "Zwartewaal");
    person.putArray("contacts").addObject().put("kind", "mobile").put("value", "06-98765432");
    report.withObject("/address").put("street", "Quirijnsteeg").put("postcode", "9999 ZZ");
    report.withObject("/reporter").put("name", "Mevrouw Meldgraag");
    report.withObject("/incident").put("description", "Hij schreeuwde dat hij terugkomt.");
    report.withObject("/concern").put("description", "Het kind is bang voor thuis.");
    return report;
  }

  private static void imported() {
    var line = secret().put("receivedAt", "2026-01-05T08:15:00Z");
    line.set(
        "triage",
        Samples.json("{\"reasons\": \"Oma belde ook al.\"}")
            .put("kind", "report")
            .put("urgency", "urgent")
            .put("triagedAt", "2026-01-05T09:15:00Z"));
    var wrong = line.deepCopy();
    Samples.person(wrong, 0).put("bsn", WRONG_BSN);
    Requests.as("team-lead")
        .contentType("application/x-ndjson")
        .queryParam("source", "secret")
        .body(
            (line + "\n" + wrong + "\n" + line.toString().substring(0, 400) + "\n")
                .getBytes(StandardCharsets.UTF_8))
        .post("/imports")
        .then()
        .statusCode(200);
  }

  /** Everything that is refused, where an error might repeat what it refuses. */
  private static void refused() {
    var wrongBsn = secret();
    Samples.person(wrongBsn, 0).put("bsn", WRONG_BSN);
    var wrongType = secret();
    wrongType.withObject("/incident").put("occurredFrom", "Zwartewaal");
    var wrongCode = secret();
    Samples.person(wrongCode, 0).put("role", "Mevrouw Meldgraag");
    var unknownField = secret();
    unknownField.put("Zwartewaal", "Quirijnsteeg");
    Stream.of(wrongBsn, wrongType, wrongCode, unknownField)
        .forEach(report -> send(asPartner(), report).then().statusCode(400));
    asPartner()
        .contentType(ContentType.JSON)
        .body(secret().toString().replace("\"reporter\"", "reporter"))
        .post("/reports")
        .then()
        .statusCode(400);
    var key = UUID.randomUUID().toString();
    send(asPartner().header("Idempotency-Key", key), secret()).then().statusCode(201);
    send(asPartner().header("Idempotency-Key", key), secret()).then().statusCode(409);
  }

  @Test
  void itIsThereForWhoMayReadIt() {
    var body =
        asWorker().get("/reports/{id}", reportId).then().statusCode(200).extract().asString();

    assertThat(body).contains(BSN, "Zwartewaal", "Quirijnsteeg", "Mevrouw Meldgraag");
  }

  @Test
  void itIsNotInTheEvents() {
    var told = Topics.read(Topic.INTAKE.topicName()).stream().map(PersonalDataTest::text).toList();

    assertThat(told).isNotEmpty();
    assertThat(told).allSatisfy(PersonalDataTest::assertNothingPersonal);
  }

  @Test
  void itIsNotInTheTables() {
    var rows = allRows();

    assertThat(rows).anySatisfy(row -> assertThat(row).contains(reportId.toString()));
    assertThat(rows).allSatisfy(PersonalDataTest::assertNothingPersonal);
  }

  @Test
  void itIsNotInTheLog() throws IOException {
    var log =
        Files.readString(
            Path.of(ConfigProvider.getConfig().getValue("quarkus.log.file.path", String.class)));

    assertThat(log).contains("RequestDeserializeHandler");
    assertNothingPersonal(log);
  }

  private static void assertNothingPersonal(String text) {
    assertThat(SECRETS)
        .allSatisfy(
            secret ->
                assertThat(text)
                    .doesNotContainIgnoringCase(secret)
                    .doesNotContainIgnoringCase(hex(secret)));
  }

  /** How bytes are shown by the database. */
  private static String hex(String secret) {
    return HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(ConsumerRecord<String, byte[]> message) {
    var headers = new StringBuilder(message.key());
    message
        .headers()
        .forEach(header -> headers.append(new String(header.value(), StandardCharsets.UTF_8)));
    return headers + new String(message.value(), StandardCharsets.UTF_8);
  }

  private static List<String> allRows() {
    var rows = new ArrayList<String>();
    for (var table : texts("select tablename from pg_tables where schemaname = 'public'")) {
      rows.addAll(texts("select row_of::text from \"" + table + "\" row_of"));
    }
    return rows;
  }

  private static List<String> texts(String query) {
    try (var connection = Databases.asOwner();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
