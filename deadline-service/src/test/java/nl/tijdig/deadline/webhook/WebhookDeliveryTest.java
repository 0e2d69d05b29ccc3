package nl.tijdig.deadline.webhook;

import static nl.tijdig.deadline.webhook.Webhooks.awaitAttempts;
import static nl.tijdig.deadline.webhook.Webhooks.awaitState;
import static nl.tijdig.deadline.webhook.Webhooks.subscribe;
import static nl.tijdig.platform.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import nl.tijdig.deadline.Story;
import nl.tijdig.deadline.webhook.Receiver.Received;
import nl.tijdig.deadline.webhook.Webhooks.Subscribed;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import nl.tijdig.platform.testing.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class WebhookDeliveryTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-09T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-03-16T23:00:00Z");

  @Inject TestClock clock;
  @Inject TestNames names;
  @Inject DeliveryTurns turns;
  @Inject Deliveries deliveries;
  @Inject WebhookEvents events;
  @Inject SendDeliveries sending;

  private final List<Subscribed> subscribed = new ArrayList<>();
  private Receiver receiver;

  @BeforeEach
  void onTheDayOfReceipt() {
    clock.set(RECEIVED);
    receiver = new Receiver();
  }

  @AfterEach
  void endAndBackToNow() {
    subscribed.forEach(Subscribed::end);
    receiver.close();
    clock.reset();
  }

  @Test
  void anAlertArrivesOnceAsASignedCloudEventWithoutPersonalData() {
    var webhook = following("{'municipalities': ['0401'], 'types': ['breach'], 'kinds': ['norm']}");
    var story = breached("0401");

    Eventually.until(() -> webhook.deliveries("state").equals(List.of("delivered")));
    assertThat(receiver.received()).hasSize(1);
    var event = receiver.received().getFirst();
    assertThat(event.path()).isEqualTo("/alerts");
    assertThat(event.header("content-type"))
        .isEqualTo("application/cloudevents+json; charset=utf-8");
    assertThat(event.field("specversion")).isEqualTo("1.0");
    assertThat(event.field("type")).isEqualTo("nl.tijdig.deadline.alert-raised");
    assertThat(event.field("source"))
        .isEqualTo("urn:nld:oin:00000000000000000000:systeem:tijdig-deadline");
    assertThat(event.field("id"))
        .isEqualTo(event.header("webhook-id"))
        .isEqualTo(webhook.deliveries("eventId").getFirst());
    assertThat(event.field("subject")).isEqualTo(story.deadline("safety-assessment").toString());
    assertThat(event.field("dataref")).endsWith("/deadlines/" + event.field("subject"));
    assertThat(event.field("sequence")).hasSize(10);
    assertThat(event.field("data.type")).isEqualTo("breach");
    assertThat(event.field("data.rule")).isEqualTo("safety-assessment");
    assertThat(event.field("data.dueAt")).isEqualTo(DUE.toString());
    assertThat(event.field("data.caseId")).isEqualTo(story.caseId.toString());
    assertThat(event.header("webhook-signature")).isEqualTo(signature(event, webhook.secret()));
  }

  @Test
  void whatTurnsOutToBeInTimeIsWithdrawn() {
    var webhook =
        following(
            "{'municipalities': ['0402'], 'rules': ['safety-assessment'],"
                + " 'types': ['breach', 'withdrawal']}");
    var story = breached("0402");
    Eventually.until(() -> receiver.received().size() == 1);

    Topics.publish(story.assessmentCompleted(RECEIVED.plusSeconds(60)), story.report, 2);

    Eventually.until(() -> webhook.deliveries("state").equals(List.of("delivered", "delivered")));
    var raised = receiver.received().get(0);
    var withdrawn = receiver.received().get(1);
    assertThat(withdrawn.field("type")).isEqualTo("nl.tijdig.deadline.alert-withdrawn");
    assertThat(withdrawn.field("subject")).isEqualTo(raised.field("subject"));
    assertThat(withdrawn.field("id")).isNotEqualTo(raised.field("id"));
    assertThat(withdrawn.field("data.withdrawnAt")).isNotNull();
  }

  @Test
  void aSubscriberHearsOfWhatItsTeamsHaveOnly() {
    var ours = following("{'teams': ['webhook-noord'], 'types': ['breach'], 'kinds': ['norm']}");
    var story = new Story(RECEIVED, "0404").running();
    var other = new Story(RECEIVED, "0404").running();
    Topics.publish(story.assigned("webhook-noord", RECEIVED.plusSeconds(60)), story.report, 2);
    Topics.publish(other.assigned("webhook-zuid", RECEIVED.plusSeconds(60)), other.report, 2);
    Eventually.until(() -> story.count("&team=webhook-noord") == 2);
    Eventually.until(() -> other.count("&team=webhook-zuid") == 2);
    clock.set(DUE);
    Eventually.until(() -> other.state("safety-assessment").equals("breached"));

    Eventually.until(() -> ours.deliveries("state").equals(List.of("delivered")));
    assertThat(receiver.received().getFirst().field("data.subjectId"))
        .isEqualTo(story.report.toString());
    assertThat(receiver.received().getFirst().field("data.team")).isEqualTo("webhook-noord");
  }

  @Test
  void whatWasRefusedIsTriedAgainUnderTheSameId() {
    var webhook = following();
    receiver.answers(500);

    var delivery = webhook.test();
    awaitAttempts(delivery, 1);
    as("auditor")
        .get("/webhook-deliveries/" + delivery)
        .then()
        .body("state", equalTo("pending"))
        .body("attempts.status", contains(500));
    clock.advance(Duration.ofSeconds(10));
    awaitState(delivery, "delivered");

    var first = receiver.received().get(0);
    var second = receiver.received().get(1);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.header("webhook-id")).isEqualTo(first.header("webhook-id"));
    assertThat(second.header("webhook-signature")).isEqualTo(signature(second, webhook.secret()));
    assertThat(second.header("webhook-timestamp")).isNotEqualTo(first.header("webhook-timestamp"));
  }

  @Test
  void aReceiverThatDoesNotAnswerIsTriedAgainAndHoldsUpNoOther() {
    var over = new CountDownLatch(1);
    try (var slow = new Receiver()) {
      Stream.generate(() -> over).limit(8).forEach(slow::hangs);
      var hanging = subscribe(slow.url());
      subscribed.add(hanging);
      var other = following();

      var late = hanging.test();
      Eventually.until(() -> slow.received().size() == 1);
      awaitState(other.test(), "delivered");
      awaitAttempts(late, 1);
      as("operations")
          .get("/webhook-deliveries/" + late)
          .then()
          .body("state", equalTo("pending"))
          .body("attempts[0].failure", equalTo("timeout"))
          .body("attempts[0].status", nullValue());
    } finally {
      over.countDown();
    }
  }

  @Test
  void aReceiverThatIsAwayForDaysGetsWhatItMissed() {
    var webhook = following();
    var port = receiver.port();
    receiver.close();

    var delivery = webhook.test();
    awaitAttempts(delivery, 1);
    clock.advance(Duration.ofHours(15));
    awaitAttempts(delivery, 2);
    clock.advance(Duration.ofHours(15));
    awaitAttempts(delivery, 3);
    as("operations")
        .get("/webhook-deliveries/" + delivery)
        .then()
        .body("attempts.failure", contains("unreachable", "unreachable", "unreachable"));
    receiver = new Receiver(port);
    clock.advance(Duration.ofHours(15));

    awaitState(delivery, "delivered");
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void afterTheLastAttemptADeliveryHasFailedAndCanBeReplayed() {
    var webhook = following();
    for (var i = 0; i < 13; i++) {
      receiver.answers(503);
    }

    var delivery = webhook.test();
    for (var attempt = 1; attempt <= 13; attempt++) {
      awaitAttempts(delivery, attempt);
      clock.advance(Duration.ofHours(15));
    }
    as("operations")
        .get("/webhook-deliveries/" + delivery)
        .then()
        .body("state", equalTo("failed"))
        .body("attempts.size()", equalTo(13))
        .body("_actions", contains("replay"));
    as("operations")
        .get(webhook.path() + "/deliveries?state=failed")
        .then()
        .body("items.id", contains(delivery));

    as("operations").post("/webhook-deliveries/" + delivery + "/replays").then().statusCode(200);
    awaitState(delivery, "delivered");
    assertThat(receiver.received().stream().map(it -> it.header("webhook-id")))
        .hasSize(14)
        .containsOnly(webhook.deliveries("eventId").getFirst());
  }

  @Test
  void aReceiverThatAsksForTimeGetsIt() {
    var webhook = following();
    receiver.answers(429, "Retry-After", "7200");

    var delivery = webhook.test();
    awaitAttempts(delivery, 1);

    String next = as("operations").get("/webhook-deliveries/" + delivery).path("nextAttemptAt");
    assertThat(Instant.parse(next)).isAfterOrEqualTo(RECEIVED.plus(Duration.ofHours(2)));
  }

  @Test
  void aReceiverThatHasGoneIsLeftAloneUntilItIsActiveAgain() {
    var webhook = following();
    receiver.answers(410);

    var delivery = webhook.test();
    awaitAttempts(delivery, 1);
    String tag =
        as("operations")
            .get(webhook.path())
            .then()
            .body("active", equalTo(false))
            .body("goneAt", startsWith("2026-03-09T10:"))
            .body("_actions", contains("change", "remove", "renew-secret"))
            .extract()
            .header("ETag");
    as("operations")
        .post(webhook.path() + "/tests")
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/webhook-not-active"));

    as("manager")
        .header("If-Match", tag)
        .contentType(ContentType.JSON)
        .body(
            "{\"url\": \"%s\", \"filter\": {\"municipalities\": [\"9999\"]}}"
                .formatted(receiver.url()))
        .put(webhook.path())
        .then()
        .statusCode(200)
        .body("active", equalTo(true))
        .body("goneAt", nullValue());
    clock.advance(Duration.ofMinutes(1));
    awaitState(delivery, "delivered");
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (var elsewhere = new Receiver()) {
      receiver.answers(307, "Location", elsewhere.url());

      var delivery = following().test();
      awaitAttempts(delivery, 1);

      as("operations")
          .get("/webhook-deliveries/" + delivery)
          .then()
          .body("state", equalTo("pending"))
          .body("attempts.status", contains(307));
      assertThat(elsewhere.received()).isEmpty();
    }
  }

  @Test
  void aNameThatComesToStandForAPrivateAddressIsNotSentTo() {
    names.put("rebinding.example", "93.184.215.14");
    var webhook = subscribe("https://rebinding.example:" + receiver.port() + "/alerts");
    subscribed.add(webhook);
    names.put("rebinding.example", "127.0.0.1");

    var delivery = webhook.test();
    awaitAttempts(delivery, 1);

    as("operations")
        .get("/webhook-deliveries/" + delivery)
        .then()
        .body("attempts.failure", contains("address.loopback"));
    assertThat(receiver.received()).isEmpty();
  }

  @Test
  void sendersAtOnceSendEachDeliveryOnce() {
    var webhook = following();
    var id = UUID.fromString(webhook.id());
    var ids = new HashSet<String>();
    for (var i = 0; i < 40; i++) {
      ids.add(webhook.test());
    }

    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(() -> drain(id)))
                .limit(4)
                .toArray(CompletableFuture[]::new))
        .join();
    ids.forEach(delivery -> awaitState(delivery, "delivered"));

    assertThat(receiver.received().stream().map(it -> it.header("webhook-id")))
        .hasSize(40)
        .doesNotHaveDuplicates();
  }

  private void drain(UUID subscription) {
    var tried = 1;
    while (tried > 0) {
      tried = sending.next(subscription).tried();
    }
  }

  @Test
  void whatAnInstanceTookBeforeItDiedIsSentByAnother() {
    var webhook = following();
    var id = UUID.fromString(webhook.id());
    var event = events.test(id, clock.instant());

    // In one transaction, so that the sender of this instance sees it as taken already.
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              deliveries.add(id, List.of(event), clock.instant());
              assertThat(turns.take(id)).isPresent();
            });
    awaitState(webhook.test(), "delivered");
    assertThat(receiver.received()).hasSize(1);
    clock.advance(Duration.ofMinutes(3));

    Eventually.until(() -> receiver.received().size() == 2);
    assertThat(receiver.received().getLast().header("webhook-id")).isEqualTo(event.id().toString());
  }

  @Test
  void alertsFromBeforeTheSubscriptionCanBeHadAndHaveTheSameIdEachTime() {
    breached("0403");
    var webhook = following("{'municipalities': ['0403'], 'types': ['breach']}");

    replay(webhook, "{\"fromPosition\": 0}");
    Eventually.until(() -> webhook.deliveries("state").equals(List.of("delivered", "delivered")));
    replay(webhook, "{\"since\": \"" + DUE + "\"}");
    Eventually.until(() -> receiver.received().size() == 4);

    assertThat(
            new HashSet<>(receiver.received().stream().map(it -> it.header("webhook-id")).toList()))
        .hasSize(2);
    assertThat(webhook.deliveries("id")).hasSize(2);
  }

  @Test
  void anEarlierSecretSignsBesideItsSuccessorForAWhile() {
    var webhook = following();
    String renewed =
        as("manager")
            .post(webhook.path() + "/secrets")
            .then()
            .statusCode(200)
            .extract()
            .path("secret");

    awaitState(webhook.test(), "delivered");
    var both = receiver.received().getFirst();
    assertThat(both.header("webhook-signature"))
        .isEqualTo(signature(both, renewed) + " " + signature(both, webhook.secret()));

    clock.advance(Duration.ofHours(25));
    awaitState(webhook.test(), "delivered");
    var one = receiver.received().getLast();
    assertThat(one.header("webhook-signature")).isEqualTo(signature(one, renewed));
  }

  @Test
  void whatWasDeliveredLongAgoLeavesTheLog() {
    var webhook = following();
    awaitState(webhook.test(), "delivered");

    clock.advance(Duration.ofDays(91));

    Eventually.until(() -> webhook.deliveries("id").isEmpty());
  }

  private Subscribed following() {
    return following("{'municipalities': ['9999']}");
  }

  private Subscribed following(String filter) {
    var webhook = subscribe(receiver.url(), filter.replace('\'', '"'));
    subscribed.add(webhook);
    return webhook;
  }

  private static void replay(Subscribed webhook, String from) {
    as("operations")
        .contentType(ContentType.JSON)
        .body(from)
        .post(webhook.path() + "/replays")
        .then()
        .statusCode(200);
  }

  private Story breached(String municipality) {
    var story = new Story(RECEIVED, municipality).running();
    clock.set(DUE);
    Eventually.until(() -> story.state("safety-assessment").equals("breached"));
    return story;
  }

  private static String signature(Received event, String secret) {
    return Signatures.of(
        event.header("webhook-id"),
        Instant.ofEpochSecond(Long.parseLong(event.header("webhook-timestamp"))),
        event.body(),
        List.of(Base64.getDecoder().decode(secret.substring("whsec_".length()))));
  }
}
