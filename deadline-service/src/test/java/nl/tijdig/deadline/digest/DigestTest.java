package nl.tijdig.deadline.digest;

import static nl.tijdig.deadline.digest.DigestLanguage.DUTCH;
import static nl.tijdig.platform.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.Story;
import nl.tijdig.deadline.alert.AlertType;
import nl.tijdig.deadline.alert.AlertView;
import nl.tijdig.deadline.rule.Audience;
import nl.tijdig.deadline.rule.Bilingual;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import nl.tijdig.platform.testing.Topics;
import nl.tijdig.platform.time.Amsterdam;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
@WithTestResource(value = MailPort.class, scope = TestResourceScope.GLOBAL)
class DigestTest {
  /** A Monday; the terms of a report of that day are due a week later. */
  private static final Instant RECEIVED = Instant.parse("2026-03-09T10:00:00Z");

  private static final Instant DUE = Instant.parse("2026-03-16T23:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-03-17T07:00:00Z");

  @Inject TestClock clock;
  @Inject Digests digests;
  @Inject DigestWriter writer;

  private final MailServer mails = new MailServer();
  private final List<String> subscribed = new ArrayList<>();

  @BeforeEach
  void onTheDayOfReceipt() {
    clock.set(RECEIVED);
    mails.start();
  }

  @AfterEach
  void endAndBackToNow() {
    subscribed.forEach(DigestTest::end);
    mails.stop();
    clock.reset();
  }

  @Test
  void whatHappenedSinceTheMessageBeforeComesInOneMailWithoutPersonalData() {
    var id = subscribe("leider@vt.example", "nl", "0411");
    var story = breached("0411");

    clock.set(MORNING);
    Eventually.until(() -> states(id).contains("sent"));

    var mail = mails.received("leider@vt.example").getLast();
    assertThat(mail.subject()).isEqualTo("Tijdig: 1 overschreden");
    assertThat(mail.text())
        .contains("1 overschreden")
        .contains("Veiligheidsbeoordeling, uiterlijk maandag 16 maart 2026 24:00, gemeente 0411")
        .contains("/deadline/v1/deadlines/" + story.deadline("safety-assessment"))
        .doesNotContain("{content");
    assertThat(mail.html())
        .contains("<html lang=\"nl\">")
        .contains("/deadline/v1/deadlines/" + story.deadline("safety-assessment"))
        .contains("Veiligheidsbeoordeling");
    assertThat(mail.raw()).contains("Auto-Submitted: auto-generated");
    assertThat(mail.messageId())
        .isEqualTo("<" + digests(id, "id").getFirst() + "@tijdig.deadline>");
    assertThat(Databases.tablesHolding("leider@vt.example")).isEmpty();
  }

  @Test
  void whoWantsEnglishGetsEnglish() {
    var id = subscribe("lead@vt.example", "en", "0412");
    breached("0412");

    clock.set(MORNING);
    Eventually.until(() -> states(id).contains("sent"));

    var mail = mails.received("lead@vt.example").getLast();
    assertThat(mail.subject()).isEqualTo("Tijdig: 1 breached");
    assertThat(mail.text()).contains("due Monday 16 March 2026 24:00, municipality 0412");
  }

  @Test
  void aTermThatEndsWithinADayIsDueAtThatTime() {
    var mail = writer.write(List.of(alert("safety-assessment", AlertType.BREACH, RECEIVED)), DUTCH);

    assertThat(mail.text()).contains("uiterlijk maandag 9 maart 2026 11:00, gemeente 0518");
  }

  @Test
  void acuteUnsafetyComesFirstAndThenTheLongestLateAndThenWhatIsDueSoonest() {
    var alerts =
        List.of(
            alert("safety-assessment", AlertType.WARNING, at(9)),
            alert("safety-assessment", AlertType.BREACH, at(4)),
            alert("acute-sight", AlertType.WARNING, at(8)),
            alert("safety-assessment", AlertType.WARNING, at(7)),
            alert("safety-assessment", AlertType.ESCALATION, at(3)),
            alert("acute-sight", AlertType.BREACH, at(6)));

    var text = writer.write(alerts, DUTCH).text();

    assertThat(text)
        .containsSubsequence(
            "Acuut: 1 overschreden",
            "6 maart",
            "Acuut: 1 gewaarschuwd",
            "8 maart",
            "1 overschreden, 1 geëscaleerd",
            "3 maart 2026 12:00, geëscaleerd",
            "4 maart",
            "2 gewaarschuwd",
            "7 maart",
            "9 maart");
  }

  @Test
  void nothingAcuteFallsOffNorWhatIsLongestLate() {
    var alerts = new ArrayList<AlertView>();
    for (var i = 0; i < 300; i++) {
      alerts.add(alert("safety-assessment", AlertType.BREACH, at(9)));
    }
    alerts.add(alert("safety-assessment", AlertType.ESCALATION, at(1)));
    alerts.add(alert("acute-sight", AlertType.WARNING, at(20)));

    var mail = writer.write(alerts, DUTCH);

    assertThat(mail.text())
        .containsSubsequence("Acuut: 1 gewaarschuwd", "20 maart", "1 maart", "En nog 102.");
    assertThat(mail.text().lines().filter(line -> line.startsWith("- "))).hasSize(200);
  }

  @Test
  void whenNothingHappenedNoMailComesAndWhatComesLaterIsInTheNext() {
    var id = subscribe("stil@vt.example", "nl", "0413");
    var next = Instant.parse("2026-03-11T07:00:00Z");

    clock.set(Instant.parse("2026-03-10T07:00:00Z"));
    Eventually.until(() -> nextAt(id).equals(next.toString()));
    as("manager").get(path(id) + "/digests").then().body("items", empty());

    clock.set(RECEIVED);
    breached("0413");
    clock.set(MORNING);
    Eventually.until(() -> states(id).equals(List.of("sent")));
    as("manager").get(path(id) + "/digests").then().body("items.alerts", contains(1));
  }

  @Test
  void whatWasWithdrawnIsToldInTheNext() {
    var id = subscribe("weg@vt.example", "nl", "0414");
    var story = breached("0414");
    clock.set(MORNING);
    Eventually.until(() -> states(id).equals(List.of("sent")));

    Topics.publish(story.assessmentCompleted(RECEIVED.plusSeconds(60)), story.report, 2);
    Eventually.until(() -> story.state("safety-assessment").equals("met"));
    clock.set(MORNING.plus(Duration.ofDays(1)));

    Eventually.until(() -> mails.received("weg@vt.example").size() == 2);
    assertThat(mails.received("weg@vt.example").getLast().subject())
        .isEqualTo("Tijdig: 1 ingetrokken");
  }

  @Test
  void whileTheMailServerIsAwayDigestsWaitAndThenEachComesOnce() {
    var id = subscribe("wacht@vt.example", "nl", "0415");
    breached("0415");
    mails.stop();

    clock.set(MORNING);
    Eventually.until(() -> digests(id, "tries").equals(List.of(1)));
    assertThat(states(id)).containsExactly("pending");
    clock.advance(Duration.ofHours(1));
    Eventually.until(() -> digests(id, "tries").equals(List.of(2)));
    mails.start();
    clock.advance(Duration.ofHours(2));

    Eventually.until(() -> states(id).equals(List.of("sent")));
    assertThat(mails.received("wacht@vt.example")).hasSize(1);
  }

  @Test
  void afterTheLastAttemptADigestHasFailedAndCanBeSentAgainUnderTheSameMessageId() {
    var id = subscribe("later@vt.example", "nl", "0416");
    breached("0416");
    mails.stop();

    clock.set(MORNING);
    for (var tries = 1; tries <= 12; tries++) {
      var expected = tries;
      Eventually.until(() -> tries(id) >= expected);
      clock.advance(Duration.ofHours(13));
    }
    Eventually.until(() -> states(id).equals(List.of("failed")));
    mails.start();
    var digest = digests(id, "id").getLast();
    as("operations")
        .post("/digests/" + digest + "/replays")
        .then()
        .statusCode(200)
        .body("state", equalTo("pending"));

    Eventually.until(() -> states(id).equals(List.of("sent")));
    assertThat(mails.received("later@vt.example"))
        .extracting(MailServer.Received::messageId)
        .contains("<" + digest + "@tijdig.deadline>")
        .doesNotHaveDuplicates();
  }

  @Test
  void instancesAtOnceTakeEachDigestOnce() {
    var id = UUID.fromString(subscribe("samen@vt.example", "nl", "0417"));
    // To come, so that the sender of this instance takes none.
    var later = RECEIVED.plus(Duration.ofDays(1));
    for (var i = 0; i < 20; i++) {
      digests.add(id, new NewDigest(1, "subject", "text", "html"), later);
    }
    var taken = new ConcurrentLinkedQueue<UUID>();

    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(() -> takeAll(later, taken)))
                .limit(4)
                .toArray(CompletableFuture[]::new))
        .join();

    assertThat(taken).hasSize(20).doesNotHaveDuplicates();
  }

  private void takeAll(Instant at, Collection<UUID> taken) {
    var next = digests.take(at, at.plus(Duration.ofHours(1)));
    while (next.isPresent()) {
      taken.add(next.get().id());
      next = digests.take(at, at.plus(Duration.ofHours(1)));
    }
  }

  private static Instant at(int day) {
    return LocalDate.of(2026, 3, day).atTime(12, 0).atZone(Amsterdam.ZONE).toInstant();
  }

  private static AlertView alert(String rule, AlertType type, Instant due) {
    return new AlertView(
        1,
        type,
        Audience.WORKER,
        null,
        due,
        null,
        UUID.randomUUID(),
        rule,
        1,
        new Bilingual(rule, rule),
        RuleKind.NORM,
        DeadlineState.RUNNING,
        "report",
        UUID.randomUUID(),
        UUID.randomUUID(),
        "0518",
        null,
        due,
        List.of());
  }

  private String subscribe(String address, String language, String municipality) {
    String id =
        as("manager")
            .contentType(ContentType.JSON)
            .body(
                """
                {"address": "%s", "language": "%s", "schedule": {"every": "day", "at": "08:00"},
                 "filter": {"municipalities": ["%s"], "types": ["breach", "withdrawal"],
                            "rules": ["safety-assessment"]}}
                """
                    .formatted(address, language, municipality))
            .post("/digest-subscriptions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    subscribed.add(id);
    return id;
  }

  private static void end(String id) {
    String tag = as("manager").get(path(id)).header("ETag");
    as("manager").header("If-Match", tag).delete(path(id)).then().statusCode(204);
  }

  private static String path(String id) {
    return "/digest-subscriptions/" + id;
  }

  private static String nextAt(String id) {
    return as("manager").get(path(id)).path("nextAt");
  }

  /** How often the only digest was tried; 0 as long as there is none. */
  private static int tries(String id) {
    return digests(id, "tries").stream().mapToInt(Integer.class::cast).sum();
  }

  private static List<String> states(String id) {
    return digests(id, "state").stream().map(String::valueOf).toList();
  }

  private static List<Object> digests(String id, String field) {
    return as("manager").get(path(id) + "/digests").path("items." + field);
  }

  private Story breached(String municipality) {
    var story = new Story(RECEIVED, municipality).running();
    clock.set(DUE);
    Eventually.until(() -> story.state("safety-assessment").equals("breached"));
    return story;
  }
}
