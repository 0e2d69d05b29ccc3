package nl.tijdig.intake.imports;

import static nl.tijdig.intake.Api.asPartner;
import static nl.tijdig.intake.Api.asWorker;
import static nl.tijdig.intake.Api.caseOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.contracts.intake.ReportReceived;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.intake.Published;
import nl.tijdig.intake.Samples;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Requests;
import nl.tijdig.platform.testing.Schemas;
import nl.tijdig.platform.testing.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class ImportTest {

  private static final String RECEIVED = "2026-01-05T08:15:00Z";
  private static final String TRIAGED = "2026-01-05T09:30:00Z";

  private static ObjectNode waiting() {
    return Samples.report().put("receivedAt", RECEIVED);
  }

  private static ObjectNode waitingAndTriaged(String kind, String urgency) {
    var line = waiting();
    line.set(
        "triage",
        Samples.json("{\"reasons\": \"Overgenomen.\"}")
            .put("kind", kind)
            .put("urgency", urgency)
            .put("triagedAt", TRIAGED));
    return line;
  }

  private static String lines(JsonNode... lines) {
    return Arrays.stream(lines).map(JsonNode::toString).collect(Collectors.joining("\n")) + "\n";
  }

  private static Response sent(String source, String body) {
    return sent(Requests.as("team-lead"), source, body);
  }

  private static Response sent(RequestSpecification by, String source, String body) {
    return by.contentType("application/x-ndjson")
        .queryParam("source", source)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post("/imports");
  }

  private static List<JsonNode> results(Response answer) {
    answer.then().statusCode(200).contentType("application/x-ndjson");
    return answer.body().asString().lines().<JsonNode>map(Samples::json).toList();
  }

  private static List<String> statuses(List<JsonNode> results) {
    return results.stream().map(result -> result.get("status").asText()).toList();
  }

  private static String source() {
    return "old-" + UUID.randomUUID().toString().substring(0, 8);
  }

  @Test
  void eachLineGetsAnAnswer() {
    var results = results(sent(source(), lines(waiting(), waiting(), waiting())));

    assertThat(statuses(results)).containsExactly("created", "created", "created");
    assertThat(results)
        .extracting(result -> result.get("line").asLong())
        .containsExactly(1L, 2L, 3L);
    asWorker()
        .get("/reports/{id}", results.getFirst().get("id").asText())
        .then()
        .statusCode(200)
        .body("imported", equalTo(true))
        .body("state", equalTo("received"))
        .body("receivedAt", equalTo(RECEIVED))
        .body("persons[0].names.familyName", equalTo("Voorbeeld"));
  }

  @Test
  void theTermsOfAnImportedReportCountFromTheOriginalMoment() {
    var id = id(results(sent(source(), lines(waiting()))).getFirst());

    var told = Published.about(id, 1).getFirst();

    assertThat(Schemas.problems(told)).isEmpty();
    var received = Topics.read(EventType.REPORT_RECEIVED, ReportReceived.class, id).getFirst();
    assertThat(received.receivedAt()).isEqualTo(RECEIVED);
    assertThat(received.imported()).isTrue();
  }

  @Test
  void aLineThatWasTriagedIsToldAsReceivedAndTriaged() {
    var id = id(results(sent(source(), lines(waitingAndTriaged("report", "acute")))).getFirst());
    var caseId = caseOf(id);

    var told = Published.about(id, 2);

    assertThat(told)
        .extracting(Published::name)
        .containsExactly("report-received", "report-triaged");
    assertThat(told).extracting(Published::sequence).containsExactly(1L, 2L);
    assertThat(told).allSatisfy(one -> assertThat(Schemas.problems(one)).isEmpty());
    assertThat(told).extracting(one -> one.key()).containsOnly(caseId.toString());
    var triaged = Topics.read(EventType.REPORT_TRIAGED, ReportTriaged.class, id).getFirst();
    assertThat(triaged.urgency()).isEqualTo(Urgency.ACUTE);
    assertThat(triaged.receivedAt()).isEqualTo(RECEIVED);
    assertThat(triaged.triagedAt()).isEqualTo(TRIAGED);
    assertThat(Published.about(caseId, 1))
        .extracting(Published::name)
        .containsExactly("case-opened");
  }

  @Test
  void theVersionOfATriagedLineAgreesWithItsEvents() {
    var id = id(results(sent(source(), lines(waitingAndTriaged("report", "acute")))).getFirst());

    asWorker()
        .get("/reports/{id}/triage", id)
        .then()
        .header("ETag", "\"1\"")
        .body("state", equalTo("triaged"))
        .body("decisions[0].decidedAt", equalTo(TRIAGED))
        .body("decisions[0].reasons", equalTo("Overgenomen."))
        .body("decisions[0].decidedBy", equalTo("team-lead-1"));
  }

  @Test
  void otherCareIsTakenOverWithoutACase() {
    var id = id(results(sent(source(), lines(waitingAndTriaged("other-care", null)))).getFirst());

    asWorker().get("/cases/{id}", caseOf(id)).then().statusCode(404);
    assertThat(Published.about(id, 2)).hasSize(2);
  }

  @Test
  void aBadLineDoesNotStopTheRest() {
    var bad = waiting();
    Samples.person(bad, 0).put("bsn", "123456789");
    bad.remove("receivedAt");
    var body = lines(waiting(), bad) + "{ no json\n" + "\n" + lines(waiting());

    var results = results(sent(source(), body));

    assertThat(statuses(results)).containsExactly("created", "refused", "refused", "created");
    assertThat(results)
        .extracting(result -> result.get("line").asLong())
        .containsExactly(1L, 2L, 3L, 5L);
    assertThat(results.get(1).get("errors"))
        .extracting(error -> error.get("pointer").asText() + " " + error.get("code").asText())
        .containsExactlyInAnyOrder("/persons/0/bsn bsn.invalid", "/receivedAt required");
    assertThat(results.get(2).at("/errors/0/code").asText()).isEqualTo("malformed-json");
  }

  @Test
  void everythingThatIsWrongWithALineIsSaidAtOnce() {
    var bad = waitingAndTriaged("report", "soon");
    bad.put("capacity", "postman");
    bad.remove("receivedAt");
    bad.withObject("/triage").remove("reasons");
    bad.withObject("/triage").put("by", "somebody");

    var result = results(sent(source(), lines(bad))).getFirst();

    assertThat(result.get("errors"))
        .extracting(error -> error.get("pointer").asText() + " " + error.get("code").asText())
        .containsExactlyInAnyOrder(
            "/capacity code.unknown",
            "/receivedAt required",
            "/triage/urgency code.unknown",
            "/triage/by field.unknown",
            "/triage/reasons required");
  }

  @Test
  void aRefusedLineDoesNotRepeatWhatItRefuses() {
    var bad = waiting();
    Samples.person(bad, 0).put("bsn", "123456789").put("sex", "Voorbeeldig");

    var answer = sent(source(), lines(bad));

    assertThat(answer.body().asString()).doesNotContain("123456789").doesNotContain("Voorbeeld");
  }

  @Test
  void everythingThatIsWrongWithATriageIsNamed() {
    var contradictory = waitingAndTriaged("other-care", "acute");
    contradictory.withObject("/triage").put("triagedAt", "2026-01-01T00:00:00Z").remove("reasons");

    var errors = results(sent(source(), lines(contradictory))).getFirst().get("errors");

    assertThat(errors)
        .extracting(error -> error.get("pointer").asText() + " " + error.get("code").asText())
        .containsExactlyInAnyOrder(
            "/triage/reasons required",
            "/triage/urgency urgency.only-for-report",
            "/triage/triagedAt triage.before-receipt");
  }

  @Test
  void aFieldOfATriageThatIsNotKnownIsNamed() {
    var unknown = waitingAndTriaged("report", "acute");
    unknown.withObject("/triage").put("caseId", UUID.randomUUID().toString());

    var result = results(sent(source(), lines(unknown))).getFirst();

    assertThat(result.at("/errors/0/pointer").asText()).isEqualTo("/triage/caseId");
    assertThat(result.at("/errors/0/code").asText()).isEqualTo("field.unknown");
  }

  @Test
  void aLineWithADecisionInTheFutureLeavesNothingBehind() {
    var line = waitingAndTriaged("report", "acute");
    line.withObject("/triage").put("triagedAt", "2090-01-01T00:00:00Z");

    assertThat(statuses(results(sent(source(), lines(line))))).containsExactly("refused");
    assertThat(reportsWith(line)).isZero();
  }

  @Test
  void theSameFileAgainChangesNothing() {
    var source = source();
    var file = lines(waiting(), waitingAndTriaged("report", "regular"));
    var first = results(sent(source, file));

    var again = results(sent(source, file));

    assertThat(statuses(again)).containsExactly("already", "already");
    assertThat(ids(again)).isEqualTo(ids(first));
    assertThat(Published.about(ids(first).get(1), 2)).hasSize(2);
  }

  @Test
  void aFileThatBrokeOffHalfWayIsFinishedBySendingItWhole() {
    var source = source();
    var all = IntStream.range(0, 10).mapToObj(i -> waiting()).toArray(ObjectNode[]::new);
    var whole = lines(all);
    var cut = whole.substring(0, whole.length() / 2 + 100);
    var before = results(sent(source, cut));
    assertThat(statuses(before).getLast()).isEqualTo("refused");

    var after = results(sent(source, whole));

    var done = before.size() - 1;
    var expected =
        Stream.concat(
                Stream.generate(() -> "already").limit(done),
                Stream.generate(() -> "created").limit(10 - done))
            .toList();
    assertThat(statuses(after)).isEqualTo(expected);
    assertThat(all).allSatisfy(line -> assertThat(reportsWith(line)).isEqualTo(1));
  }

  @Test
  void aReferenceThatCameWithAnotherContentIsRefused() {
    var source = source();
    var line = waiting();
    assertThat(statuses(results(sent(source, lines(line))))).containsExactly("created");
    line.withObject("/incident").put("description", "Iets anders.");

    var result = results(sent(source, lines(line))).getFirst();

    assertThat(result.get("status").asText()).isEqualTo("refused");
    assertThat(result.at("/errors/0/code").asText()).isEqualTo("duplicate-reference");
  }

  @Test
  void aReferenceBelongsToItsSource() {
    var line = waiting();

    assertThat(statuses(results(sent(source(), lines(line))))).containsExactly("created");
    line.withObject("/incident").put("description", "Iets anders.");
    assertThat(statuses(results(sent(source(), lines(line))))).containsExactly("created");
  }

  @Test
  void theSameFileUnderAnotherSourceChangesNothing() {
    var file = lines(waiting(), waitingAndTriaged("report", "regular"));
    var first = results(sent(source(), file));

    var again = results(sent(source(), file));

    assertThat(statuses(again)).containsExactly("already", "already");
    assertThat(ids(again)).isEqualTo(ids(first));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \n\r\n"})
  void anEmptyFileIsRefusedWithAWord(String file) {
    sent(source(), file)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].code", equalTo("import.empty"));
  }

  @Test
  void aLineThatIsTooLongIsRefusedAndPassedOver() {
    var tooLong = "{\"reference\": \"" + "x".repeat(300_000) + "\"}\n";

    var results = results(sent(source(), tooLong + lines(waiting())));

    assertThat(statuses(results)).containsExactly("refused", "created");
    assertThat(results.getFirst().at("/errors/0/code").asText()).isEqualTo("line.too-long");
  }

  @Test
  void aFileMayBeLargerThanAnyOtherRequest() {
    var line = waiting();
    line.withObject("/concern").put("description", "Lang. ".repeat(3_000));
    var file = line + "\n" + (line + "\n").repeat(79);
    assertThat(file.length()).isGreaterThan(1_200_000);

    var results = results(sent(source(), file));

    assertThat(statuses(results)).hasSize(80).first().isEqualTo("created");
    assertThat(statuses(results).subList(1, 80)).containsOnly("already");
  }

  @Test
  void operationsMayImport() {
    assertThat(statuses(results(sent(Requests.as("operations"), source(), lines(waiting())))))
        .containsExactly("created");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Old System", "x:y"})
  void aSourceThatIsNoNameIsRefusedWith400(String source) {
    sent(source, lines(waiting())).then().statusCode(400).contentType("application/problem+json");
  }

  @Test
  void noSourceIsRefusedWith400() {
    Requests.as("team-lead")
        .contentType("application/x-ndjson")
        .body(lines(waiting()).getBytes(StandardCharsets.UTF_8))
        .post("/imports")
        .then()
        .statusCode(400);
  }

  @Test
  void anotherMediaTypeIsRefusedWith415() {
    Requests.as("team-lead")
        .contentType("application/json")
        .queryParam("source", source())
        .body(lines(waiting()))
        .post("/imports")
        .then()
        .statusCode(415);
  }

  @Test
  void nobodyIsRefusedWith401() {
    sent(Requests.withoutToken(), source(), lines(waiting())).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake-worker", "assessor", "manager", "auditor"})
  void aRoleThatDoesNotImportIsRefusedWith403(String role) {
    var line = waiting();

    sent(Requests.as(role), source(), lines(line)).then().statusCode(403);
    assertThat(reportsWith(line)).isZero();
  }

  @Test
  void aPartnerDoesNotImport() {
    sent(asPartner(), source(), lines(waiting())).then().statusCode(403);
  }

  private static UUID id(JsonNode result) {
    return UUID.fromString(result.get("id").asText());
  }

  private static List<UUID> ids(List<JsonNode> results) {
    return results.stream().map(ImportTest::id).toList();
  }

  private static long reportsWith(ObjectNode line) {
    return Databases.number(
        "select count(*) from report where reference = '%s'"
            .formatted(line.get("reference").asText()));
  }
}
