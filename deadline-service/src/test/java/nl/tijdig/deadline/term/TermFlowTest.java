package nl.tijdig.deadline.term;

import static java.nio.charset.StandardCharsets.UTF_8;
import static nl.tijdig.platform.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.Topic;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.contracts.deadline.DeadlineMet;
import nl.tijdig.contracts.deadline.DeadlineStarted;
import nl.tijdig.deadline.Story;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Schemas;
import nl.tijdig.platform.testing.TestClock;
import nl.tijdig.platform.testing.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class TermFlowTest {
  /** A Wednesday without holidays near. */
  private static final Instant NOW = Instant.parse("2026-03-11T10:00:00Z");

  @Inject TestClock clock;
  @Inject MeterRegistry registry;

  @BeforeEach
  void onAWednesday() {
    clock.set(NOW);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void aReceivedReportHasItsNormAndItsLegalTermWithTheirDerivations() {
    var story = new Story(Instant.parse("2026-04-02T10:00:00Z")).running();

    as("team-lead")
        .get("/deadlines/" + story.deadline("safety-assessment-legal"))
        .then()
        .statusCode(200)
        .body("kind", equalTo("legal"))
        .body("ruleVersion", equalTo(1))
        .body("subjectId", equalTo(story.report.toString()))
        .body("caseId", equalTo(story.caseId.toString()))
        .body("municipality", equalTo("0518"))
        .body("countsFrom", equalTo("2026-04-02T10:00:00Z"))
        .body("dueAt", equalTo("2026-04-08T22:00:00Z"))
        .body(
            "derivation.nl",
            equalTo(
                "termijn loopt t/m woensdag 8 april 2026: 5 dagen, verlengd door Algemene"
                    + " termijnenwet art. 2 tot twee werkdagen"))
        .body("derivation.count.lastDay", equalTo("2026-04-08"))
        .body("derivation.count.counted.days", equalTo(5))
        .body("derivation.count.shifts[0].by", equalTo("termijnenwet-art-2"));
    as("team-lead")
        .get("/deadlines/" + story.deadline("safety-assessment"))
        .then()
        .body("kind", equalTo("norm"))
        .body("dueAt", equalTo("2026-04-13T22:00:00Z"))
        .body("derivation.count.skipped[0].reason", equalTo("good-friday"));
  }

  @Test
  void anAcuteReportIsToBeSeenWithinADayUntilItIsAssessed() {
    var story = new Story(NOW.minusSeconds(600)).running();
    tell(story, story.triaged(TriageKind.REPORT, Urgency.ACUTE, NOW.minusSeconds(300)));
    Eventually.until(() -> story.state("acute-sight").equals("running"));

    tell(story, story.assessmentCompleted(NOW));

    Eventually.until(() -> story.state("acute-sight").equals("met"));
    Eventually.until(() -> story.state("safety-assessment").equals("met"));
    assertThat(story.state("urgent-pick-up")).isEmpty();
  }

  @Test
  void anUrgentReportIsToBePickedUpAndWaitsForItsAssessmentAfterThat() {
    var story = new Story(NOW.minusSeconds(600)).running();
    tell(story, story.triaged(TriageKind.REPORT, Urgency.URGENT, NOW.minusSeconds(300)));
    tell(story, story.assessmentStarted(NOW));

    Eventually.until(() -> story.state("urgent-pick-up").equals("met"));
    assertThat(story.state("safety-assessment")).isEqualTo("running");
  }

  @Test
  void aReportThatIsOtherCareHasNoAssessmentTermUntilASecondReadingSaysOtherwise() {
    var story = new Story(NOW.minusSeconds(600)).running();
    tell(story, story.triaged(TriageKind.OTHER_CARE, null, NOW.minusSeconds(300)));
    Eventually.until(() -> story.state("safety-assessment").equals("cancelled"));
    Eventually.until(() -> story.state("other-care-forwarded").equals("running"));

    tell(story, story.triaged(TriageKind.REPORT, Urgency.REGULAR, NOW));

    Eventually.until(() -> story.state("safety-assessment").equals("running"));
    Eventually.until(() -> story.state("other-care-forwarded").equals("cancelled"));
  }

  @Test
  void anEventWithACodeThatNobodyKnowsYetIsADeadLetterAndCancelsNothing() {
    var story = new Story(NOW.minusSeconds(600)).running();
    var event = UUID.randomUUID();
    var headers =
        Map.of(
            "ce_id",
            event.toString(),
            "ce_type",
            "nl.tijdig.intake.report-triaged",
            "ce_source",
            "urn:nld:oin:00000000000000000000:systeem:tijdig-intake",
            "ce_time",
            NOW.toString());
    var data =
        """
        {"reportId":"%s","caseId":"%s","municipality":"0518","kind":"of-next-year",
         "receivedAt":"%s","triagedAt":"%s","joined":false}
        """
            .formatted(story.report, story.caseId, NOW, NOW);
    Topics.publishRaw("tijdig.intake.v1", story.caseId.toString(), data.getBytes(UTF_8), headers);

    Eventually.until(
        () ->
            Databases.number("select count(*) from dead_letter where event_id = '" + event + "'")
                == 1);
    assertThat(story.state("safety-assessment")).isEqualTo("running");
    assertThat(story.state("safety-assessment-legal")).isEqualTo("running");
  }

  @Test
  void everySendingOfAReferralHasATermOfItsOwn() {
    var story = new Story(NOW);
    Topics.publish(story.referralSent(1, NOW.minusSeconds(300)), story.referral, 2);
    Topics.publish(story.referralRefused(1, NOW.minusSeconds(200)), story.referral, 3);
    Topics.publish(story.referralSent(2, NOW.minusSeconds(100)), story.referral, 4);

    Eventually.asserted(
        () ->
            as("referral-worker")
                .get("/deadlines?rule=referral-answered&subjectId=" + story.referral)
                .then()
                .body("items", hasSize(2))
                .body("items.find { it.occurrence == 1 }.state", equalTo("met"))
                .body("items.find { it.occurrence == 2 }.state", equalTo("running")));
  }

  @Test
  void aSendingIsToBeConfirmedByThePartnerWhoHasItsAnswerToGiveAfterThat() {
    var story = new Story(NOW);
    Topics.publish(story.referralSent(1, NOW.minusSeconds(300)), story.referral, 2);
    Topics.publish(story.referralReceived(1, NOW.minusSeconds(200)), story.referral, 3);

    Eventually.asserted(
        () ->
            as("referral-worker")
                .get("/deadlines?subjectId=" + story.referral)
                .then()
                .body("items.find { it.rule == 'referral-received' }.state", equalTo("met"))
                .body("items.find { it.rule == 'referral-answered' }.state", equalTo("running")));
  }

  @Test
  void theSameEventsInAnyOrderAndTwiceGiveTheSameRows() throws SQLException {
    var expected = "";
    var triage = NOW.minusSeconds(300);
    var done = NOW.minusSeconds(100);
    for (var order : List.of("012", "021", "102", "120", "201", "210", "012012", "220110")) {
      var story = new Story(NOW.minus(Duration.ofHours(30)));
      Event[] events = {
        story.received(),
        story.triaged(TriageKind.REPORT, Urgency.ACUTE, triage),
        story.assessmentCompleted(done)
      };
      order.chars().forEach(index -> tell(story, events[index - '0']));
      Eventually.until(() -> story.state("acute-sight").equals("met-late"));
      Eventually.until(() -> story.state("safety-assessment").equals("met"));

      var rows = rowsOf(story);
      if (expected.isEmpty()) {
        expected = rows;
      }
      assertThat(rows).as("told in the order %s", order).isEqualTo(expected);
    }
  }

  @Test
  void anEventThatIsDeliveredTwiceStartsNothingTwice() {
    var story = new Story(NOW);
    var id = UUID.randomUUID();
    Topics.publish(id, story.received(), story.report, 1);
    Topics.publish(id, story.received(), story.report, 1);
    Topics.publish(story.referralSent(1, NOW), story.referral, 2);
    Eventually.until(() -> story.count("") == 2);
    var deadline = story.deadline("safety-assessment");

    Eventually.until(() -> started(deadline).size() == 1);
    assertThat(version(deadline)).isEqualTo(1);
  }

  @Test
  void whatIsPublishedKeepsToItsSchemaAndCarriesTheCaseAsItsKey() {
    var story = new Story(NOW.minusSeconds(60)).running();
    tell(story, story.assessmentCompleted(NOW));
    var deadline = story.deadline("safety-assessment");
    Eventually.until(
        () -> Topics.read(EventType.DEADLINE_MET, DeadlineMet.class, deadline).size() == 1);

    var messages =
        Topics.read(Topic.DEADLINE.topicName()).stream()
            .filter(message -> deadline.toString().equals(Topics.header(message, "ce_subject")))
            .toList();
    assertThat(messages)
        .hasSize(2)
        .allSatisfy(message -> assertThat(Schemas.problems(message)).isEmpty());
    assertThat(messages).allMatch(message -> message.key().equals(story.caseId.toString()));
    assertThat(messages)
        .extracting(message -> Topics.header(message, "ce_sequence"))
        .containsExactly("0000000001", "0000000002");
  }

  @Test
  void anEventWithoutTheMomentARuleAsksForIsADeadLetterAndHoldsUpNothing() {
    var story = new Story(NOW);
    Topics.publishRaw(
        Topic.INTAKE.topicName(),
        story.caseId.toString(),
        "{\"reportId\":\"%s\",\"caseId\":\"%s\",\"municipality\":\"0518\"}"
            .formatted(story.report, story.caseId)
            .getBytes(UTF_8),
        Map.of(
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            "nl.tijdig.intake.report-received",
            "ce_source",
            "urn:nld:oin:00000000000000000000:systeem:tijdig-intake",
            "ce_time",
            NOW.toString()));
    story.running();

    as("operations")
        .get("/dead-letters?state=open")
        .then()
        .statusCode(200)
        .body("items.find { it.key == '%s' }.code".formatted(story.caseId), equalTo("unreadable"));
  }

  private static List<DeadlineStarted> started(UUID deadline) {
    return Topics.read(EventType.DEADLINE_STARTED, DeadlineStarted.class, deadline);
  }

  @Test
  void aTermThatNoVersionOfItsRuleHoldsForIsNotLeftOutInSilence() {
    var before = unruled();

    Topics.publish(
        new Story(Instant.parse("2014-06-02T10:00:00Z")).received(), UUID.randomUUID(), 1);

    Eventually.until(() -> unruled() == before + 1);
  }

  @Test
  void everyRuleIsCountedFromTheStartSoThatItsFirstUnruledTermShows() {
    assertThat(registry.find("tijdig.deadlines.unruled").tag("rule", "urgent-pick-up").counter())
        .isNotNull();
    assertThat(registry.find("tijdig.inbox.lost").counter()).isNotNull();
    assertThat(registry.find("tijdig.inbox.unknown").counter()).isNotNull();
  }

  private double unruled() {
    return registry.counter("tijdig.deadlines.unruled", "rule", "safety-assessment").count();
  }

  private static int version(UUID deadline) {
    return (int) Databases.number("select version from deadline where id = '" + deadline + "'");
  }

  /** The rows of a story without what is its own, and without when the sweep came by. */
  private static String rowsOf(Story story) throws SQLException {
    try (var connection = Databases.asService();
        var query =
            connection.prepareStatement(
                """
                select string_agg(
                  (to_jsonb(deadline) - '{id,subject_id,case_id,told_at,version}'::text[]
                    - '{breached_at,acted_until}'::text[])::text, e'\\n' order by rule)
                from deadline where subject_id = ?
                """)) {
      query.setObject(1, story.report);
      try (var rows = query.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  private static void tell(Story story, Event event) {
    Topics.publish(event, story.report, 1);
  }
}
