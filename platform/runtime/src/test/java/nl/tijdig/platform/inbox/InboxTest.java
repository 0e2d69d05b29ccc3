package nl.tijdig.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.tijdig.platform.testing.Topics.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.contracts.Topic;
import nl.tijdig.contracts.assessment.AssessmentRequested;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Requests;
import nl.tijdig.platform.testing.Topics;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class InboxTest {

  private static final String TOPIC = Topic.ASSESSMENT.topicName();

  @Inject WaitingRoom room;
  @Inject Clock clock;
  @Inject MeterRegistry registry;
  @Inject InboxProgress progress;
  @Inject InboxKafka kafka;

  @ConfigProperty(name = "tijdig.service")
  String service;

  private final UUID assessment = UUID.randomUUID();
  private final UUID caseId = UUID.randomUUID();

  @Test
  void eventIsHandledOnceHoweverOftenItIsDelivered() {
    var event = UUID.randomUUID();
    Topics.publish(event, requested(assessment), assessment, 1);
    Topics.publish(event, requested(assessment), assessment, 1);
    var last = publishAnother();

    handled(last);
    assertThat(room.timesHandled(assessment)).isOne();
  }

  @Test
  void whatAHandlerDoesIsDoneInTheNameOfTheService() {
    Topics.publish(requested(assessment), assessment, 1);

    handled(assessment);
    assertThat(room.actorOf(assessment)).isEqualTo("system:" + service);
  }

  @Test
  void failureThatPassesIsTriedAgain() {
    room.fail(assessment, 2);
    Topics.publish(requested(assessment), assessment, 1);

    handled(assessment);
    assertThat(lettersFor(assessment)).isZero();
  }

  @Test
  void eventThatKeepsFailingIsDeadLetterAndHoldsUpNothing() {
    room.fail(assessment, Integer.MAX_VALUE);
    Topics.publish(requested(assessment), assessment, 1);
    var next = publishAnother();

    handled(next);
    Eventually.until(() -> lettersFor(assessment) == 1);
    operations()
        .get("/dead-letters/{id}", letterFor(assessment))
        .then()
        .statusCode(200)
        .body("letter.code", is("failed"))
        .body("letter.reason", is("java.lang.IllegalStateException"))
        .body("letter.type", is("nl.tijdig.assessment.assessment-requested"))
        .body("letter.state", is("open"));
  }

  @Test
  void eventThatIsRefusedIsDeadLetterAtOnce() {
    room.refuse(assessment);
    Topics.publish(requested(assessment), assessment, 1);

    Eventually.until(() -> lettersFor(assessment) == 1);
    operations()
        .get("/dead-letters?state=open")
        .then()
        .statusCode(200)
        .body("items.code", hasItem("refused"));
  }

  @Test
  void deadLetterIsLoggedInTheTraceOfItsEvent() {
    room.refuse(assessment);
    var traceId = assessment.toString().replace("-", "");
    var traceparent = "00-" + traceId + "-00f067aa0ba902b7-01";
    Topics.publish(requested(assessment), assessment, 1, traceparent);

    Eventually.until(
        () ->
            Files.readString(Path.of("target/ground.log"))
                .lines()
                .anyMatch(line -> line.contains("dead letter: ") && line.contains(traceId)));
  }

  @Test
  void aTraceThatCannotBeReadIsNoReasonToRefuseAnEvent() {
    Topics.publish(requested(assessment), assessment, 1, "of yesterday");

    handled(assessment);
    assertThat(lettersFor(assessment)).isZero();
  }

  @Test
  void deadLetterGoesToItsTopicWithTheCause() {
    room.refuse(assessment);
    Topics.publish(requested(assessment), assessment, 1);

    Eventually.asserted(
        () ->
            assertThat(Topics.read(Topic.deadLettersOf(service)))
                .filteredOn(message -> caseId.toString().equals(message.key()))
                .singleElement()
                .satisfies(
                    message -> {
                      assertThat(header(message, "dl_code")).isEqualTo("refused");
                      assertThat(header(message, "dl_reason")).isEqualTo("this one is refused");
                      assertThat(header(message, "dl_topic")).isEqualTo(TOPIC);
                      assertThat(header(message, "ce_subject")).isEqualTo(assessment.toString());
                    }));
  }

  @Test
  void messageThatIsNoEventIsDeadLetterThatNamesWhatIsWrong() {
    unreadable("no headers", "{}", Map.of(), "header ce_id is missing");
    unreadable("no JSON", "{", headers(), "the value is not JSON");
    unreadable("no object", "[]", headers(), "the value is not a JSON object");
    unreadable("no time", "{}", headersWith("ce_time", "yesterday"), "header ce_time is not valid");
    unreadable("no data", "{}", headers(), "the data lacks assessmentId");
  }

  @ParameterizedTest
  @CsvSource({
    "urgency, '\"soon\"'",
    "receivedAt, '\"yesterday\"'",
    "caseId, 7",
    "municipality, '{\"code\": 344}'"
  })
  void fieldThatCannotBeReadIsNamedWithoutWhatStandsInIt(String field, String value) {
    var data =
        """
        {"assessmentId": "%1$s", "reportId": "%1$s", "caseId": "%1$s", "municipality": "0344",
         "urgency": "acute", "receivedAt": "2026-03-09T10:00:00Z",
         "requestedAt": "2026-03-09T10:00:00Z", "%2$s": %3$s}
        """
            .formatted(assessment, field, value);

    unreadable(
        "bad " + field,
        data,
        headers(),
        "the data is not a AssessmentRequested: /" + field + " cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_id", "ce_type", "ce_source", "ce_time", "ce_subject"})
  void headerWithWhatTheDatabaseCannotKeepIsDeadLetterAndHoldsUpNothing(String header) {
    Topics.publishRaw(TOPIC, caseId.toString(), bytes("{}"), headersWith(header, "a\0b"));

    handled(publishAnother());
    assertThat(
            letters(
                "key = '%s' and headers->>'%s' = 'a\uFFFDb' and reason = 'header %s is not valid'"
                    .formatted(caseId, header, header)))
        .isOne();
  }

  @Test
  void headerThatNobodyReadsMayHoldAnything() {
    room.refuse(assessment);
    var headers = headersWith("x\0y", "a\0b");
    headers.put("ce_subject", assessment.toString());
    Topics.publishRaw(TOPIC, caseId.toString(), bytes(requestedJson("\"0344\"")), headers);

    handled(publishAnother());
    assertThat(letters("key = '%s' and headers->>'x\uFFFDy' = 'a\uFFFDb'".formatted(caseId)))
        .isOne();
  }

  @Test
  void keyWithWhatTheDatabaseCannotKeepIsDeadLetterHereAndOnItsTopic() {
    var key = caseId + "\0b";
    var shown = caseId + "\uFFFDb";
    Topics.publishRaw(TOPIC, key, bytes(requestedJson("\"0344\"")), headers());

    handled(publishAnother());
    var where = "key = '" + shown + "' and reason = 'the key is not text'";
    Eventually.until(() -> letters(where) == 1);
    Eventually.until(
        () ->
            Topics.read(Topic.deadLettersOf(service)).stream()
                .anyMatch(message -> shown.equals(message.key())));
    operations()
        .post("/dead-letters/{id}/replays", idOfLetter(where))
        .then()
        .statusCode(409)
        .body("code", is("unreadable"));
  }

  @Test
  void dataWithWhatTheDatabaseCannotKeepIsUnreadableAndStaysSo() {
    Topics.publishRaw(TOPIC, caseId.toString(), bytes(requestedJson("\"03\\u000092\"")), headers());

    handled(publishAnother());
    var where =
        "key = '%s' and reason = 'the data holds a character that cannot be kept: /municipality'"
            .formatted(caseId);
    Eventually.until(() -> letters(where) == 1);
    operations()
        .post("/dead-letters/{id}/replays", idOfLetter(where))
        .then()
        .statusCode(409)
        .body("code", is("unreadable"))
        .body("detail", containsString("kan nog steeds niet worden verwerkt"));
  }

  @Test
  void replayThatTheDatabaseRefusesAtTheEndLeavesDeadLetterOpen409() {
    var letter = refusedLetter();
    room.accept(assessment);
    room.keepWhatIsRefused(assessment);

    operations()
        .post("/dead-letters/{id}/replays", letter)
        .then()
        .statusCode(409)
        .body("code", is("failed"));
  }

  @Test
  void deadLetterThatCannotBeKeptIsKeptWithPlaceAndValueAndHoldsUpNothing() {
    var before = lost();
    refusing(
        "dead_letter",
        "new.key = '%s'".formatted(caseId),
        "22000",
        () -> {
          Topics.publishRaw(TOPIC, caseId.toString(), bytes(caseId.toString()), Map.of());

          handled(publishAnother());
          assertThat(letters("convert_from(data, 'UTF8') = '%s' and key is null".formatted(caseId)))
              .isOne();
          assertThat(lost()).isEqualTo(before + 1);
        });
  }

  @Test
  void messageOfWhichNothingCanBeKeptIsLoggedAndCountedAndHoldsUpNothing() throws IOException {
    var before = lost();
    refusing(
        "dead_letter",
        "new.data = convert_to('%s', 'UTF8')".formatted(caseId),
        "22000",
        () -> {
          Topics.publishRaw(TOPIC, caseId.toString(), bytes(caseId.toString()), Map.of());

          handled(publishAnother());
          assertThat(lost()).isEqualTo(before + 1);
        });
    assertThat(log())
        .containsPattern("message " + TOPIC + "-\\d+@\\d+ could not be kept as dead letter")
        .doesNotContain("insert into dead_letter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"53100", "25006"})
  void whileTheDatabaseTakesNoChangesEventsWaitAndThatShows(String state) {
    var event = UUID.randomUUID();
    refusing(
        "inbox_event",
        "new.event_id = '%s'".formatted(event),
        state,
        () -> {
          Topics.publish(event, requested(assessment), assessment, 1);

          Eventually.until(() -> registry.get("tijdig.inbox.lag").gauge().value() >= 1);
          assertThat(progress.caughtUp()).isFalse();
          var age = registry.get("tijdig.inbox.age.seconds").gauge();
          var since = age.value();
          Eventually.until(() -> age.value() > since + 1);
        });

    handled(assessment);
    assertThat(lettersFor(assessment)).isZero();
    Eventually.until(() -> registry.get("tijdig.inbox.lag").gauge().value() == 0);
    Eventually.until(progress::caughtUp);
  }

  @Test
  void whoHasNoPartitionsDoesNotSayThatNothingWaits() {
    var lag = new InboxLag(kafka, new ReadPositions(), clock);

    assertThat(lag.events()).isEmpty();
    assertThat(lag.couldRead(clock.instant())).isBeforeOrEqualTo(clock.instant());
  }

  @Test
  void anInstanceThatDiesIsMissedSoon() {
    assertThat(kafka.config())
        .containsEntry("session.timeout.ms", 10_000)
        .containsEntry("heartbeat.interval.ms", 3_333)
        .doesNotContainKey("max.poll.interval.ms");
  }

  @Test
  void healthSaysHowFarTheReadingIs() {
    Eventually.asserted(
        () ->
            RestAssured.given()
                .basePath("/")
                .get("/q/health/live")
                .then()
                .statusCode(200)
                .body(
                    "checks.find { it.name == 'event consumer' }.data.caughtUp", is(true),
                    "checks.find { it.name == 'event consumer' }.data.partitions", greaterThan(0)));
  }

  @Test
  void eventOfTypeNobodyKnowsIsPassedOver() {
    var before = unknownTypes();
    var key = UUID.randomUUID().toString();
    Topics.publishRaw(
        TOPIC, key, bytes("{}"), headersWith("ce_type", "nl.tijdig.assessment.not-yet-invented"));

    handled(publishAnother());
    assertThat(letters("key = '" + key + "'")).isZero();
    assertThat(unknownTypes()).isEqualTo(before + 1);
  }

  @Test
  void fieldThatNobodyKnowsIsPassedOver() {
    var json =
        """
        {"assessmentId":"%s","reportId":"%s","caseId":"%s","municipality":"0344","urgency":"acute",
         "receivedAt":"2026-03-09T10:00:00Z","requestedAt":"2026-03-09T10:00:00Z","newField":1}
        """
            .formatted(assessment, UUID.randomUUID(), caseId);
    Topics.publishRaw(TOPIC, caseId.toString(), bytes(json), headers());

    handled(assessment);
  }

  @Test
  void replayedDeadLetterIsHandled() {
    var letter = refusedLetter();
    room.accept(assessment);

    operations().post("/dead-letters/{id}/replays", letter).then().statusCode(204);

    assertThat(room.timesHandled(assessment)).isOne();
    operations()
        .get("/dead-letters/{id}", letter)
        .then()
        .body("letter.state", is("replayed"))
        .body("letter.decidedBy", is("operations-1"));
    assertThat(audited("dead-letter-replayed", letter)).isOne();
  }

  @Test
  void replayThatFailsLeavesDeadLetterOpen409() {
    var letter = refusedLetter();

    operations()
        .post("/dead-letters/{id}/replays", letter)
        .then()
        .statusCode(409)
        .body("code", is("refused"));

    assertThat(audited("dead-letter-replay-failed", letter)).isOne();
    operations().get("/dead-letters/{id}", letter).then().body("letter.state", is("open"));
  }

  @Test
  void discardedDeadLetterKeepsReasonAndIsFinal409() {
    var letter = refusedLetter();

    discard(letter, "sent by mistake").then().statusCode(204);
    assertThat(audited("dead-letter-discarded", letter)).isOne();

    operations()
        .get("/dead-letters/{id}", letter)
        .then()
        .body("letter.state", is("discarded"))
        .body("letter.decision", is("sent by mistake"));
    discard(letter, "again")
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/illegal-transition"))
        .body("state", is("discarded"));
  }

  @Test
  void whoListsAndReadsDeadLettersIsKept() {
    var letter = refusedLetter();
    var lists = "select count(*) from audit_record where what = 'dead-letters' and action = 'read'";
    var before = Databases.number(lists);

    operations().get("/dead-letters").then().statusCode(200);
    operations().get("/dead-letters/{id}", letter).then().statusCode(200);

    assertThat(Databases.number(lists)).isEqualTo(before + 1);
    assertThat(
            Databases.number(
                "select count(*) from audit_record where what = 'dead-letter' and case_id = '%s'"
                        .formatted(caseId)
                    + " and object_id = '"
                    + letter
                    + "' and account = 'operations-1'"))
        .isOne();
  }

  @Test
  void discardingWithoutReasonIsRefused400() {
    discard(refusedLetter(), " ").then().statusCode(400).body("errors[0].pointer", is("/reason"));
  }

  @Test
  void deadLetterThatDoesNotExistIsNotFound404() {
    operations().get("/dead-letters/{id}", UUID.randomUUID()).then().statusCode(404);
    operations().post("/dead-letters/{id}/replays", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void deadLettersAreForOperationsAlone403() {
    Requests.as("manager").get("/dead-letters").then().statusCode(403);
    Requests.withoutToken().get("/dead-letters").then().statusCode(401);
  }

  @Test
  void unknownStateIsRefused400() {
    operations().get("/dead-letters?state=lost").then().statusCode(400);
  }

  private void unreadable(String key, String value, Map<String, String> headers, String reason) {
    Topics.publishRaw(TOPIC, key, bytes(value), headers);
    var where = "key = '" + key + "' and code = 'unreadable' and reason = '" + reason + "'";
    Eventually.until(() -> letters(where) >= 1);
  }

  private String requestedJson(String municipality) {
    return """
    {"assessmentId":"%s","reportId":"%s","caseId":"%s","municipality":%s,"urgency":"acute",
     "receivedAt":"2026-03-09T10:00:00Z","requestedAt":"2026-03-09T10:00:00Z"}
    """
        .formatted(assessment, UUID.randomUUID(), caseId, municipality);
  }

  /** Lets PostgreSQL refuse rows while something is done. */
  private static void refusing(String table, String when, String state, Runnable work) {
    Databases.execute(
        "create function refuse() returns trigger language plpgsql as $$ begin raise exception"
            + " using errcode = '%s'; end $$".formatted(state));
    Databases.execute(
        "create trigger refusing before insert on %s for each row when (%s) execute function refuse()"
            .formatted(table, when));
    try {
      work.run();
    } finally {
      Databases.execute("drop function refuse cascade");
    }
  }

  private double lost() {
    return registry.get("tijdig.inbox.lost").counter().count();
  }

  private double unknownTypes() {
    var counter = registry.find("tijdig.inbox.unknown").counter();
    return counter == null ? 0 : counter.count();
  }

  private UUID refusedLetter() {
    room.refuse(assessment);
    Topics.publish(requested(assessment), assessment, 1);
    Eventually.until(() -> lettersFor(assessment) == 1);
    return letterFor(assessment);
  }

  private io.restassured.response.Response discard(UUID letter, String reason) {
    return operations()
        .contentType("application/json")
        .body(Map.of("reason", reason))
        .post("/dead-letters/{id}/discards", letter);
  }

  /** In the same partition as what was published for the case. */
  private UUID publishAnother() {
    var another = UUID.randomUUID();
    Topics.publish(requested(another), another, 1);
    return another;
  }

  private void handled(UUID id) {
    Eventually.until(() -> room.timesHandled(id) == 1);
  }

  private AssessmentRequested requested(UUID id) {
    var received = Instant.parse("2026-03-09T10:00:00Z");
    return new AssessmentRequested(
        id, UUID.randomUUID(), caseId, "0344", Urgency.ACUTE, received, received);
  }

  private Map<String, String> headers() {
    return headersWith("ce_id", UUID.randomUUID().toString());
  }

  private static Map<String, String> headersWith(String name, String value) {
    var headers = new java.util.HashMap<String, String>();
    headers.put("ce_id", UUID.randomUUID().toString());
    headers.put("ce_type", "nl.tijdig.assessment.assessment-requested");
    headers.put("ce_source", "urn:nld:oin:00000000000000000000:systeem:tijdig-assessment");
    headers.put("ce_time", "2026-03-09T10:00:00Z");
    headers.put(name, value);
    return headers;
  }

  private static UUID letterFor(UUID assessment) {
    return operations()
        .get("/dead-letters?limit=200")
        .jsonPath()
        .getUUID("items.find { it.key == '" + keyOf(assessment) + "' }.id");
  }

  private static UUID idOfLetter(String where) {
    try (var connection = Databases.asOwner();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select id from dead_letter where " + where)) {
      row.next();
      return row.getObject(1, UUID.class);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String log() throws IOException {
    return Files.readString(Path.of("target/ground.log"));
  }

  private static String keyOf(UUID assessment) {
    try (var connection = Databases.asOwner();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select key from dead_letter where headers->>'ce_subject' = '"
                    + assessment
                    + "'")) {
      row.next();
      return row.getString(1);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long lettersFor(UUID assessment) {
    return letters("headers->>'ce_subject' = '" + assessment + "'");
  }

  private static long letters(String where) {
    return Databases.number("select count(*) from dead_letter where " + where);
  }

  private static long audited(String what, UUID object) {
    return Databases.number(
        "select count(*) from audit_record where what = '%s' and object_id = '%s'"
            .formatted(what, object));
  }

  private static RequestSpecification operations() {
    return Requests.as("operations");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
