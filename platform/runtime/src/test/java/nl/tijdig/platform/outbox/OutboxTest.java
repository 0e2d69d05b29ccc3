package nl.tijdig.platform.outbox;

import static java.util.stream.Collectors.joining;
import static nl.tijdig.platform.testing.Topics.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.intake.CaseOpened;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Requests;
import nl.tijdig.platform.testing.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class OutboxTest {

  private static final String TOPIC = EventType.CASE_OPENED.topic().topicName();
  private static final byte[] MORE_THAN_KAFKA_TAKES = new byte[2_000_000];

  @Inject Outbox outbox;
  @Inject RawOutbox rawOutbox;
  @Inject OutboxTable table;

  private final UUID caseId = Ids.next();

  @AfterEach
  void leaveNothingBehind() {
    Databases.execute("delete from outbox_message");
  }

  @Test
  void committedChangeIsToldWithAllItsAttributes() {
    inTransaction(() -> outbox.publishAll(List.of(publication(1))));

    var message = told(1).getFirst();
    assertThat(message.key()).isEqualTo(caseId.toString());
    assertThat(header(message, "ce_specversion")).isEqualTo("1.0");
    assertThat(UUID.fromString(header(message, "ce_id")).version()).isEqualTo(7);
    assertThat(header(message, "ce_type")).isEqualTo("nl.tijdig.intake.case-opened");
    assertThat(header(message, "ce_source")).matches("urn:nld:oin:\\d{20}:systeem:tijdig-\\w+");
    assertThat(header(message, "ce_subject")).isEqualTo(caseId.toString());
    assertThat(header(message, "ce_sequence")).isEqualTo("0000000001");
    assertThat(header(message, "ce_dataref")).endsWith("/cases/" + caseId);
    assertThat(header(message, "ce_dataschema"))
        .isEqualTo("https://tijdig.nl/schemas/intake/case-opened/1-0-0.json");
    assertThat(header(message, "content-type")).isEqualTo("application/json");
    assertThat(Instant.parse(header(message, "ce_time"))).isNotNull();
    Eventually.until(() -> Databases.number("select count(*) from outbox_message") == 0);
  }

  @Test
  void changeThatIsRolledBackIsNotTold() {
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      outbox.publishAll(List.of(publication(1)));
                      throw new IllegalStateException("the change fails after all");
                    }))
        .hasStackTraceContaining("the change fails after all");

    var other = Ids.next();
    inTransaction(() -> outbox.publishAll(List.of(publicationFor(other, 1))));
    Eventually.until(() -> !toldOf(other).isEmpty());
    assertThat(toldOf(caseId)).isEmpty();
  }

  @Test
  void nothingIsToldOutsideTransaction() {
    assertThatThrownBy(() -> outbox.publishAll(List.of(publication(1))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void eventsOfOneCaseAreToldInTheirOrder() {
    IntStream.rangeClosed(1, 50)
        .forEach(
            sequence -> inTransaction(() -> outbox.publishAll(List.of(publication(sequence)))));

    assertThat(told(50))
        .extracting(message -> Integer.valueOf(header(message, "ce_sequence")))
        .isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
  }

  @Test
  void messageThatCannotBeSentBlocksItsOwnKeyOnly() {
    var blocked = Ids.next();
    inTransaction(
        () -> {
          rawOutbox.send(List.of(message(blocked, TOPIC, MORE_THAN_KAFKA_TAKES)));
          outbox.publishAll(List.of(publicationFor(blocked, 2)));
          outbox.publishAll(List.of(publication(1)));
        });

    told(1);
    Eventually.asserted(
        () ->
            operations()
                .get("/blocked-keys")
                .then()
                .statusCode(200)
                .body("items.key", hasItem(blocked.toString()))
                .body("items.find { it.key == '" + blocked + "' }.waiting", is(2))
                .body(
                    "items.find { it.key == '" + blocked + "' }.attempts",
                    greaterThanOrEqualTo(1)));
    assertThat(toldOf(blocked)).isEmpty();
  }

  @Test
  void releasedKeySendsAgainInOrder() {
    inTransaction(
        () -> {
          rawOutbox.send(List.of(message(caseId, TOPIC, MORE_THAN_KAFKA_TAKES)));
          outbox.publishAll(List.of(publication(2)));
        });
    Eventually.until(() -> table.blockedKeys().size() == 1);
    Databases.execute("update outbox_message set data = '{}' where length(data) > 1000000");

    operations().post("/blocked-keys/{key}/releases", caseId).then().statusCode(204);
    assertThat(
            Databases.number(
                "select count(*) from audit_record where what = 'blocked-key-released' and case_id"
                    + " = '%s'".formatted(caseId)))
        .isOne();

    Eventually.until(() -> toldOf(caseId).size() == 2);
    assertThat(
            new String(toldOf(caseId).getFirst().value(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("{}");
  }

  @Test
  void releasingKeyThatIsNotBlockedIsNotFound404() {
    operations().post("/blocked-keys/{key}/releases", caseId).then().statusCode(404);
  }

  @Test
  void whoListsBlockedKeysIsKept() {
    var lists = "select count(*) from audit_record where what = 'blocked-keys' and action = 'read'";
    var before = Databases.number(lists);

    operations().get("/blocked-keys").then().statusCode(200);

    assertThat(Databases.number(lists)).isEqualTo(before + 1);
  }

  @Test
  void blockedKeysAreForOperationsAlone403() {
    Requests.as("assessor").get("/blocked-keys").then().statusCode(403);
    Requests.withoutToken().get("/blocked-keys").then().statusCode(401);
  }

  @Test
  void topicThatDoesNotExistBlocksItsKeysAndHoldsUpNothingElse() {
    var first = Ids.next();
    var second = Ids.next();
    inTransaction(
        () -> {
          rawOutbox.send(List.of(message(first, "tijdig.nowhere.v1", new byte[0])));
          rawOutbox.send(List.of(message(second, "tijdig.nowhere.v1", new byte[0])));
          outbox.publishAll(List.of(publication(1)));
        });

    told(1);
    Eventually.asserted(
        () ->
            assertThat(table.blockedKeys())
                .extracting(BlockedKey::key)
                .contains(first.toString(), second.toString()));
    assertThat(table.blockedKeys())
        .allSatisfy(
            key -> assertThat(key.lastError()).contains("there is no topic tijdig.nowhere"));
  }

  @Test
  void topicThatDoesNotExistBlocksItsKeyAlsoWhenNothingElseIsSent() {
    inTransaction(() -> rawOutbox.send(List.of(message(caseId, "tijdig.nowhere.v1", new byte[0]))));

    Eventually.until(() -> table.blockedKeys().size() == 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no JSON", "[]", "{\"ce_id\": 7}"})
  void headersThatCannotBeReadBlockTheirOwnKeyOnly(String headers) {
    Databases.execute(
        "insert into outbox_message (id, topic, key, headers, data, recorded_at)"
            + " values ('%s', '%s', '%s', '%s', '', now())"
                .formatted(Ids.next(), TOPIC, "unreadable", headers));
    inTransaction(() -> outbox.publishAll(List.of(publication(1))));

    told(1);
    Eventually.asserted(
        () ->
            operations()
                .get("/blocked-keys")
                .then()
                .body(
                    "items.find { it.key == 'unreadable' }.lastError", containsString("headers")));
  }

  /** The key of a dead letter is whatever its sender made it. */
  @Test
  void keyOfAnyLengthCanBeBlocked() {
    var key = Stream.generate(UUID::randomUUID).limit(1_000).map(UUID::toString).collect(joining());
    inTransaction(
        () -> {
          rawOutbox.send(
              List.of(new OutboxMessage(Ids.next(), TOPIC, key, Map.of(), MORE_THAN_KAFKA_TAKES)));
          outbox.publishAll(List.of(publication(1)));
        });

    told(1);
    Eventually.until(() -> table.blockedKeys().stream().anyMatch(it -> it.key().equals(key)));
  }

  @Test
  void onlyOneInstanceSendsAtTime() {
    var newcomer = UUID.randomUUID();
    Eventually.until(() -> Databases.number("select count(*) from outbox_lease") == 1);

    assertThat(table.lease(newcomer, Duration.ofSeconds(15))).isFalse();
  }

  private void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  private Publication publication(long sequence) {
    return publicationFor(caseId, sequence);
  }

  private static Publication publicationFor(UUID caseId, long sequence) {
    var event = new CaseOpened(caseId, Ids.next(), "0344", Instant.parse("2026-03-09T10:00:00Z"));
    return new Publication(caseId, sequence, "cases/" + caseId, event);
  }

  private static OutboxMessage message(UUID key, String topic, byte[] data) {
    return new OutboxMessage(Ids.next(), topic, key.toString(), Map.of(), data);
  }

  private List<ConsumerRecord<String, byte[]>> told(int count) {
    Eventually.until(() -> toldOf(caseId).size() >= count);
    return toldOf(caseId);
  }

  private static List<ConsumerRecord<String, byte[]>> toldOf(UUID caseId) {
    return Topics.read(TOPIC).stream()
        .filter(message -> caseId.toString().equals(message.key()))
        .toList();
  }

  private static io.restassured.specification.RequestSpecification operations() {
    return Requests.as("operations");
  }
}
