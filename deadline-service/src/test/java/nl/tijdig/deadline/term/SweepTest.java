package nl.tijdig.deadline.term;

import static nl.tijdig.platform.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.deadline.DeadlineBreached;
import nl.tijdig.contracts.deadline.DeadlineEscalated;
import nl.tijdig.contracts.deadline.DeadlineMet;
import nl.tijdig.contracts.deadline.DeadlineWarned;
import nl.tijdig.deadline.Story;
import nl.tijdig.platform.event.Tracing;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import nl.tijdig.platform.testing.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class SweepTest {
  private static final String NORM = "safety-assessment";

  /** A Monday; due at the end of the next Monday. */
  private static final Instant RECEIVED = Instant.parse("2026-03-09T10:00:00Z");

  private static final Instant DUE = Instant.parse("2026-03-16T23:00:00Z");

  @Inject TestClock clock;
  @Inject Sweep sweep;

  @BeforeEach
  void onTheDayOfReceipt() {
    clock.set(RECEIVED);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  /** Alerts point at terms without the database looking each of them up. */
  @Test
  void theDatabaseRefusesTheServiceToRemoveATerm() throws SQLException {
    try (var connection = Databases.asService();
        var removal = connection.createStatement()) {
      assertThatThrownBy(() -> removal.execute("delete from deadline"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void warnsBreachesAndEscalatesAsTimeGoesBy() {
    var story = new Story(RECEIVED).running();
    var deadline = story.deadline(NORM);

    clock.set(Instant.parse("2026-03-13T08:00:00Z"));
    eventuallyPublished(EventType.DEADLINE_WARNED, DeadlineWarned.class, deadline, 1);
    clock.set(Instant.parse("2026-03-16T08:00:00Z"));
    eventuallyPublished(EventType.DEADLINE_WARNED, DeadlineWarned.class, deadline, 2);
    assertThat(story.state(NORM)).isEqualTo("running");

    clock.set(DUE);
    eventuallyPublished(EventType.DEADLINE_BREACHED, DeadlineBreached.class, deadline, 1);
    assertThat(story.state(NORM)).isEqualTo("breached");

    clock.set(DUE.plus(Duration.ofDays(7)));
    eventuallyPublished(EventType.DEADLINE_ESCALATED, DeadlineEscalated.class, deadline, 1);
    alertsOf(story, NORM)
        .body("items.type", equalTo(List.of("warning", "warning", "breach", "escalation")))
        .body("items.name", contains("2 working days", "1 working day", null, "5 working days"));
  }

  @Test
  void raisesWhatPassedDuringAnOutageOfWeeksOnceItIsBack() {
    var stories = IntStream.range(0, 20).mapToObj(_ -> new Story(RECEIVED).running()).toList();

    clock.set(DUE.plus(Duration.ofDays(45)));

    for (var story : stories) {
      Eventually.until(() -> story.state(NORM).equals("breached"));
      alertsOf(story, NORM).body("items.findAll { it.type == 'breach' }", hasSize(1));
    }
  }

  @Test
  void raisesOneAlertForEachTermWhenManySweepAtOnce() throws Exception {
    var first = Databases.number("select coalesce(max(position), 0) from alert");
    var terms = 300;
    insertRunning(terms, DUE);
    clock.set(DUE);

    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<Boolean> sweeping = this::sweepUntilNothingIsDue;
      for (var done : threads.invokeAll(List.of(sweeping, sweeping, sweeping, sweeping))) {
        done.get();
      }
    }

    var breaches = "select count(*) from alert where type = 'breach' and position > " + first;
    Eventually.until(() -> Databases.number(breaches) >= terms);
    assertThat(Databases.number(breaches)).isEqualTo(terms);
    assertThat(
            Databases.number(
                "select count(*) from deadline where next_action_at <= '%s'".formatted(DUE)))
        .isZero();
  }

  @Test
  void withdrawsTheBreachOfATermThatALateMessageShowsWasMetInTime() {
    var story = new Story(RECEIVED).running();
    var deadline = story.deadline(NORM);
    clock.set(DUE);
    eventuallyPublished(EventType.DEADLINE_BREACHED, DeadlineBreached.class, deadline, 1);

    Topics.publish(story.assessmentCompleted(DUE.minusSeconds(1)), story.report, 5);

    Eventually.until(() -> story.state(NORM).equals("met"));
    alertsOf(story, NORM).body("items.find { it.type == 'breach' }.withdrawnAt", notNullValue());
    as("team-lead").get("/deadlines/" + deadline).then().body("breachedAt", nullValue());
    eventuallyPublished(EventType.DEADLINE_MET, DeadlineMet.class, deadline, 1);
    assertThat(Topics.read(EventType.DEADLINE_MET, DeadlineMet.class, deadline))
        .allMatch(met -> !met.late());
    assertThat(Topics.read(EventType.DEADLINE_BREACHED, DeadlineBreached.class, deadline))
        .hasSize(1);
  }

  @Test
  void keepsTheBreachOfATermThatWasMetTooLate() {
    var story = new Story(RECEIVED).running();
    clock.set(DUE);
    Eventually.until(() -> story.state(NORM).equals("breached"));

    Topics.publish(story.assessmentCompleted(DUE.plusSeconds(5)), story.report, 5);

    Eventually.until(() -> story.state(NORM).equals("met-late"));
    alertsOf(story, NORM)
        .body("items.findAll { it.type == 'breach' }", hasSize(1))
        .body("items.find { it.type == 'breach' }.withdrawnAt", nullValue());
  }

  @Test
  void raisesTheBreachOfATermWhoseStartAndLateEndArriveTogether() {
    clock.set(DUE.plus(Duration.ofDays(3)));
    var story = new Story(RECEIVED);
    Topics.publish(story.assessmentCompleted(DUE.plusSeconds(5)), story.report, 5);
    Topics.publish(story.received(), story.report, 1);

    Eventually.until(() -> story.state(NORM).equals("met-late"));

    alertsOf(story, NORM).body("items.type", equalTo(List.of("breach")));
    eventuallyPublished(
        EventType.DEADLINE_BREACHED, DeadlineBreached.class, story.deadline(NORM), 1);
  }

  @Test
  void raisesTheAlertsOfTheOthersWhenOneTermCannotBeHandled() {
    var broken = new Story(RECEIVED).running();
    var story = new Story(RECEIVED).running();
    Databases.execute(
        "update deadline set endings = '[]' where subject_id = '%s'".formatted(broken.report));

    clock.set(DUE);

    Eventually.until(() -> story.state(NORM).equals("breached"));
    assertThat(broken.state(NORM)).isEqualTo("running");
    Databases.execute(
        "update deadline set endings = '{}' where subject_id = '%s'".formatted(broken.report));
    Eventually.until(() -> broken.state(NORM).equals("breached"));
  }

  @Test
  void whatIsToldOfATermGoesOnInTheTraceOfTheEventThatStartedIt() {
    var story = new Story(RECEIVED);
    Topics.publish(story.received(), story.report, 1, traceparent("1".repeat(32)));
    Eventually.until(() -> story.state(NORM).equals("running"));
    var deadline = story.deadline(NORM);
    clock.set(DUE);
    eventuallyPublished(EventType.DEADLINE_BREACHED, DeadlineBreached.class, deadline, 1);

    var end = story.assessmentCompleted(DUE.plusSeconds(1));
    Topics.publish(end, story.report, 5, traceparent("2".repeat(32)));
    eventuallyPublished(EventType.DEADLINE_MET, DeadlineMet.class, deadline, 1);

    assertThat(traceIds(deadline, EventType.DEADLINE_STARTED)).containsExactly("1".repeat(32));
    assertThat(traceIds(deadline, EventType.DEADLINE_BREACHED)).containsExactly("1".repeat(32));
    assertThat(traceIds(deadline, EventType.DEADLINE_MET)).containsExactly("2".repeat(32));
  }

  @Test
  void whatIsToldOfATermWithoutATraceGetsOne() {
    var deadline = new Story(RECEIVED).running().deadline(NORM);
    clock.set(DUE);
    eventuallyPublished(EventType.DEADLINE_BREACHED, DeadlineBreached.class, deadline, 1);

    assertThat(traceIds(deadline, EventType.DEADLINE_BREACHED))
        .hasSize(1)
        .allMatch(id -> id.matches("[0-9a-f]{32}") && !id.matches("0+"));
  }

  @Test
  void everyChangeOfATermIsKeptInTheNameOfTheService() {
    var story = new Story(RECEIVED);
    Topics.publish(story.received(), story.report, 1, traceparent("3".repeat(32)));
    Eventually.until(() -> story.state(NORM).equals("running"));
    var deadline = story.deadline(NORM);
    clock.set(DUE);
    Eventually.until(() -> story.state(NORM).equals("breached"));
    Topics.publish(story.assessmentCompleted(DUE.plusSeconds(1)), story.report, 5);
    Eventually.until(() -> story.state(NORM).equals("met-late"));

    var kept =
        as("auditor")
            .get("/audit-records?caseId=" + story.caseId)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .param("id", deadline.toString());
    var ofTheTerm = "items.findAll { it.objectId == id && it.action == 'change' }";
    assertThat(kept.getList(ofTheTerm + ".what"))
        .containsExactly("deadline-met", "deadline-breached", "deadline-started");
    assertThat(kept.getList(ofTheTerm + ".account")).containsOnly("system:deadline");
    assertThat(kept.getList(ofTheTerm + ".traceId").subList(1, 3)).containsOnly("3".repeat(32));
  }

  @Test
  void anEndThatIsToldBeforeTheStartIsKeptAsAChange() {
    var story = new Story(RECEIVED);
    Topics.publish(story.assessmentCompleted(RECEIVED), story.report, 5);
    var deadline = new DeadlineKey(NORM, story.report, 1).id();

    Eventually.until(
        () ->
            Databases.number(
                    "select count(*) from audit_record where what = 'deadline-noted' and object_id = '%s'"
                        .formatted(deadline))
                == 1);
  }

  private static String traceparent(String traceId) {
    return "00-" + traceId + "-00f067aa0ba902b7-01";
  }

  private static List<String> traceIds(UUID deadline, EventType type) {
    return Topics.read(type.topic().topicName()).stream()
        .filter(message -> Topics.header(message, "ce_type").equals(type.typeName()))
        .filter(message -> Topics.header(message, "ce_subject").equals(deadline.toString()))
        .map(message -> Tracing.traceIdOf(Topics.header(message, "ce_traceparent")))
        .toList();
  }

  private boolean sweepUntilNothingIsDue() {
    var more = true;
    while (more) {
      more = sweep.batch() > 0;
    }
    return true;
  }

  private static void insertRunning(int terms, Instant dueAt) {
    Databases.execute(
        """
        insert into deadline (id, rule, rule_version, kind, subject_id, occurrence, case_id,
          municipality, told_at, started_at, first_started_at, counts_from, due_at, derivation, endings, state,
          next_action_at, version)
        select gen_random_uuid(), 'safety-assessment', 1, 'norm', gen_random_uuid(), 1,
          gen_random_uuid(), '0518', '%1$s', '%1$s', '%1$s', '%1$s', '%2$s', '%3$s', '{}', 'running', '%2$s', 1
        from generate_series(1, %4$d)
        """
            .formatted(RECEIVED, dueAt, StoredJson.write(Examples.start().count()), terms));
  }

  private static <E extends nl.tijdig.contracts.Event> void eventuallyPublished(
      EventType type, Class<E> record, UUID deadline, int times) {
    Eventually.until(() -> Topics.read(type, record, deadline).size() == times);
  }

  private static io.restassured.response.ValidatableResponse alertsOf(Story story, String rule) {
    return as("team-lead")
        .get("/alerts?caseId=" + story.caseId + "&rule=" + rule)
        .then()
        .statusCode(200);
  }
}
