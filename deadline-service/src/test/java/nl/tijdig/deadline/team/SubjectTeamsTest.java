package nl.tijdig.deadline.team;

import static nl.tijdig.platform.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.tijdig.contracts.assessment.AssessmentAssigned;
import nl.tijdig.deadline.Story;
import nl.tijdig.platform.event.EventJson;
import nl.tijdig.platform.event.Unprocessable;
import nl.tijdig.platform.inbox.ReceivedEvent;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import nl.tijdig.platform.testing.Topics;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class SubjectTeamsTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-09T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-03-16T23:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject TestClock clock;
  @Inject SubjectTeams teams;
  @Inject EventJson json;
  @Inject Jdbi jdbi;

  @BeforeEach
  void onTheDayOfReceipt() {
    clock.set(RECEIVED);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void termsAreShownAndFoundByTheTeamThatHasTheWork() {
    var story = new Story(RECEIVED, "0511").running();
    as("team-lead")
        .get("/deadlines?subjectId=" + story.report)
        .then()
        .body("items", hasSize(2))
        .body("items", everyItem(not(hasKey("team"))));

    Topics.publish(story.assigned("team-511", RECEIVED), UUID.randomUUID(), 2);

    Eventually.until(() -> story.count("&team=team-511") == 2);
    as("team-lead")
        .get("/deadlines?team=team-511")
        .then()
        .body("items.team", contains("team-511", "team-511"));
    as("team-lead")
        .get("/deadlines/" + story.deadline("safety-assessment"))
        .then()
        .body("team", equalTo("team-511"));
    as("team-lead").get("/deadlines?team=another").then().statusCode(200).body("items", empty());
  }

  @Test
  void alertsAreShownAndFoundByTheTeamThatHasTheWork() {
    var story = new Story(RECEIVED, "0512").running();
    Topics.publish(story.assigned("team-512", RECEIVED), UUID.randomUUID(), 2);
    Eventually.until(() -> story.count("&team=team-512") == 2);
    clock.set(DUE);
    Eventually.until(() -> story.state("safety-assessment").equals("breached"));

    as("team-lead")
        .get("/alerts?team=team-512&rule=safety-assessment&type=breach")
        .then()
        .body("items.team", contains("team-512"));
    as("team-lead").get("/alerts?municipality=0512&team=another").then().body("items", empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/deadlines?team=%07", "/alerts?team=", "/alerts/stream?team=%07"})
  void aTeamThatIsNoTextIsNamed400(String path) {
    as("team-lead")
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.parameter", contains("team"));
  }

  @Test
  void theWorkerIsNotKept() {
    var report = UUID.randomUUID();
    var worker = "worker-" + UUID.randomUUID();

    teams.takeIn(
        List.of(
            event(
                new AssessmentAssigned(
                    UUID.randomUUID(),
                    report,
                    UUID.randomUUID(),
                    "0518",
                    worker,
                    "noord",
                    RECEIVED),
                RECEIVED)));

    assertThat(teamOf(report)).isEqualTo("noord");
    assertThat(Databases.tablesHolding(worker)).isEmpty();
  }

  @Test
  void whoIsInNoTeamTakesTheWorkOutOfOne() {
    var report = UUID.randomUUID();

    teams.takeIn(List.of(event(assigned(report, "noord", RECEIVED), RECEIVED)));
    teams.takeIn(List.of(event(assigned(report, null, RECEIVED.plusSeconds(1)), RECEIVED)));

    assertThat(teamOf(report)).isNull();
  }

  @Test
  void anAssignmentOfNothingIsRefused() {
    var broken = event(assigned(UUID.randomUUID(), "noord", RECEIVED), RECEIVED);
    ((ObjectNode) broken.data()).remove("reportId");

    assertThatThrownBy(() -> teams.takeIn(List.of(broken))).isInstanceOf(Unprocessable.class);
  }

  @Test
  void inWhicheverOrderAndHoweverOftenAssignmentsAreReadTheTeamIsTheSame() {
    var random = new Random(1);
    for (var history = 0; history < 60; history++) {
      var events = assignments(random);
      var expected = outcome(List.of(events));
      for (var order = 0; order < 4; order++) {
        var told = new ArrayList<>(events);
        told.addAll(events);
        Collections.shuffle(told, random);
        assertThat(outcome(batches(told, random))).as("history %d", history).isEqualTo(expected);
      }
    }
  }

  /** What is left of a history when its batches are read for reports of their own. */
  private List<@Nullable String> outcome(List<List<Told>> batches) {
    var reports = List.of(UUID.randomUUID(), UUID.randomUUID());
    for (var batch : batches) {
      teams.takeIn(
          batch.stream()
              .map(told -> event(assigned(reports.get(told.report), told.team, told.at), told.told))
              .toList());
    }
    return reports.stream().map(this::teamOf).toList();
  }

  private record Told(int report, @Nullable String team, Instant at, Instant told) {}

  private static List<Told> assignments(Random random) {
    return IntStream.range(0, 1 + random.nextInt(6))
        .mapToObj(
            _ ->
                new Told(
                    random.nextInt(2),
                    List.of("", "noord", "zuid", "oost").get(random.nextInt(4)),
                    RECEIVED.plusSeconds(random.nextInt(3)),
                    RECEIVED.plusSeconds(random.nextInt(2))))
        .map(told -> told.team.isEmpty() ? new Told(told.report, null, told.at, told.told) : told)
        .toList();
  }

  private static List<List<Told>> batches(List<Told> told, Random random) {
    var cut = random.nextInt(told.size() + 1);
    return List.of(told.subList(0, cut), told.subList(cut, told.size()));
  }

  private static AssessmentAssigned assigned(UUID report, @Nullable String team, Instant at) {
    return new AssessmentAssigned(
        UUID.randomUUID(), report, UUID.randomUUID(), "0518", "assessor-1", team, at);
  }

  private ReceivedEvent event(AssessmentAssigned assignment, Instant time) {
    return new ReceivedEvent(
        UUID.randomUUID(),
        "nl.tijdig.assessment.assessment-assigned",
        "urn:nld:oin:00000000000000000000:systeem:tijdig-assessment",
        assignment.assessmentId(),
        2,
        time,
        assignment.caseId().toString(),
        data(assignment),
        "tijdig.assessment.v1",
        0,
        0,
        null);
  }

  private JsonNode data(AssessmentAssigned assignment) {
    try {
      return JSON.readTree(json.write(assignment));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable String teamOf(UUID report) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select team from subject_team where subject_id = :id")
                .bind("id", report)
                .map((row, _) -> row.getString("team"))
                .findOne()
                .orElse(null));
  }
}
