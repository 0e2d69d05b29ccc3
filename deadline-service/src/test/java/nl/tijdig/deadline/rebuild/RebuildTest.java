package nl.tijdig.deadline.rebuild;

import static nl.tijdig.platform.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.contracts.deadline.DeadlineBreached;
import nl.tijdig.contracts.deadline.DeadlineExtended;
import nl.tijdig.deadline.Story;
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
class RebuildTest {
  private static final Instant WEDNESDAY = Instant.parse("2026-03-11T10:00:00Z");

  @Inject TestClock clock;

  @BeforeEach
  void onAWednesday() {
    clock.set(WEDNESDAY);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void whatStandsAsTheLogTellsIsNoDifference() {
    var story = metInTime();
    var late = breached();
    var moved = moved();

    var rebuild = rebuild(false);

    assertThat(differences(rebuild, terms(story.report))).isEmpty();
    assertThat(differences(rebuild, terms(late.report))).isEmpty();
    assertThat(differences(rebuild, List.of(moved))).isEmpty();
    as("operations")
        .get("/rebuilds/{id}", rebuild)
        .then()
        .body("state", equalTo("done"))
        .body("switch", equalTo(false))
        .body("requestedBy", equalTo("operations-1"));
  }

  @Test
  void whatIsToldOfATermInSeveralPartitionsIsJoinedWhicheverThreadReadsIt() {
    var stories = Stream.generate(() -> new Story(WEDNESDAY)).limit(80).toList();
    stories.forEach(story -> Topics.publish(story.received(), story.report, 1));
    for (var story : stories) {
      var joined = new Story(WEDNESDAY, story.report);
      Topics.publish(
          joined.triaged(TriageKind.REPORT, Urgency.REGULAR, WEDNESDAY), story.report, 2);
      Topics.publish(joined.assessmentCompleted(WEDNESDAY.plusSeconds(60)), story.report, 1);
    }
    Eventually.until(() -> stories.stream().allMatch(story -> story.count("&state=met") == 2));

    for (var time = 0; time < 3; time++) {
      var rebuild = rebuild(false);
      assertThat(stories)
          .allSatisfy(story -> assertThat(differences(rebuild, terms(story.report))).isEmpty());
    }
  }

  @Test
  void whatDiffersIsToldAndOnlyToldUnlessItIsToBePutRight() {
    var term = metInTime().deadline("safety-assessment");
    run(
        "update deadline set endings = '{}', met_at = null, state = 'running' where id = '%s'",
        term);

    var told = rebuild(false);

    assertThat(differences(told, List.of(term)))
        .containsExactly(Map.entry(term, "different endings,nextActionAt,state"));
    assertThat(state(term)).isEqualTo("running");

    rebuild(true);

    assertThat(state(term)).isEqualTo("met");
    assertThat(differences(rebuild(false), List.of(term))).isEmpty();
  }

  @Test
  void aTermThatNobodyWouldLookAtIsFoundAndGuardedAgain() {
    var term = new Story(WEDNESDAY).running().deadline("safety-assessment");
    run("update deadline set next_action_at = null where id = '%s'", term);

    assertThat(differences(rebuild(true), List.of(term)))
        .containsExactly(Map.entry(term, "different nextActionAt"));

    clock.set(WEDNESDAY.plus(Duration.ofDays(20)));
    Eventually.until(() -> state(term).equals("breached"));
  }

  @Test
  void aTermThatWasLostIsBackAsItStoodAndNothingIsToldTwice() {
    var term = breached().deadline("safety-assessment-legal");
    var raised = raisedAt(term);
    run("delete from alert where deadline_id = '%s'", term);
    run("delete from deadline where id = '%s'", term);

    var rebuild = rebuild(true);

    assertThat(differences(rebuild, List.of(term))).containsExactly(Map.entry(term, "missing "));
    assertThat(state(term)).isEqualTo("breached");
    assertThat(raisedAt(term)).isEqualTo(raised);
    assertThat(Topics.read(EventType.DEADLINE_BREACHED, DeadlineBreached.class, term)).hasSize(1);
    assertThat(differences(rebuild(false), List.of(term))).isEmpty();
  }

  @Test
  void aMoveThatWasLostIsReadFromTheLog() {
    var term = moved();
    String dueAt = as("team-lead").get("/deadlines/{id}", term).path("dueAt");
    run("delete from alert where deadline_id = '%s'", term);
    run("delete from deadline where id = '%s'", term);

    rebuild(true);

    as("team-lead")
        .get("/deadlines/{id}", term)
        .then()
        .body("dueAt", equalTo(dueAt))
        .body("derivation.nl", containsString("verlengd op woensdag 11 maart 2026"));
  }

  @Test
  void whatTheLogDoesNotTellIsToldAndLeft() {
    var term = UUID.randomUUID();
    new Story(WEDNESDAY).running();
    run(
        """
        insert into deadline (id, rule, subject_id, occurrence, case_id, municipality, told_at,
          endings, state, version)
        select '%s', rule, gen_random_uuid(), 1, case_id, municipality, told_at, '{}',
          'unstarted', 1 from deadline limit 1
        """,
        term);

    assertThat(differences(rebuild(true), List.of(term)))
        .containsExactly(Map.entry(term, "not-in-log "));
    assertThat(Databases.number("select count(*) from deadline where id = '%s'".formatted(term)))
        .isOne();
    run("delete from deadline where id = '%s'", term);
  }

  @Test
  void oneIsAtWorkAtATimeUnlessItsInstanceDied409() {
    var other = UUID.randomUUID();
    run(
        """
        insert into rebuild (id, state, switching, requested_by, requested_at, alive_at)
        values ('%s', 'reading', false, 'operations-2', '2026-03-11T09:59:00Z',
          '2026-03-11T10:00:00Z')
        """,
        other);
    post(false)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/rebuild-at-work"))
        .body("rebuild", equalTo(other.toString()));

    clock.set(WEDNESDAY.plus(Duration.ofMinutes(5)));
    as("operations").get("/rebuilds/{id}", other).then().body("state", equalTo("interrupted"));
    rebuild(false);
  }

  @Test
  void withoutSwitchNothingIsPutRight() {
    as("operations")
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/rebuilds")
        .then()
        .statusCode(202)
        .body("switch", equalTo(false));
    Eventually.until(() -> as("operations").get("/rebuilds").path("items[0].finishedAt") != null);
  }

  @Test
  void onlyOperationsRebuilds() {
    for (var role : List.of("manager", "team-lead", "auditor")) {
      as(role)
          .contentType(ContentType.JSON)
          .body("{\"switch\": false}")
          .post("/rebuilds")
          .then()
          .statusCode(403);
    }
    as("auditor").get("/rebuilds").then().statusCode(200);
    as("operations").get("/rebuilds/{id}", UUID.randomUUID()).then().statusCode(404);
    as("operations").get("/rebuilds/{id}/differences", UUID.randomUUID()).then().statusCode(404);
  }

  private Story metInTime() {
    var story = new Story(WEDNESDAY).running();
    Topics.publish(story.triaged(TriageKind.REPORT, Urgency.REGULAR, WEDNESDAY), story.report, 2);
    Topics.publish(story.assessmentCompleted(WEDNESDAY.plusSeconds(60)), story.report, 1);
    Eventually.until(() -> story.count("&state=met") == 2);
    return story;
  }

  private Story breached() {
    var story = new Story(WEDNESDAY).running();
    clock.advance(Duration.ofDays(10));
    Eventually.until(() -> story.count("&state=breached") == 2);
    clock.set(WEDNESDAY.plus(Duration.ofDays(11)));
    Eventually.until(
        () ->
            Topics.read(
                        EventType.DEADLINE_BREACHED,
                        DeadlineBreached.class,
                        story.deadline("safety-assessment-legal"))
                    .size()
                == 1);
    return story;
  }

  private UUID moved() {
    clock.set(WEDNESDAY);
    var story = new Story(WEDNESDAY);
    Topics.publish(story.referralSent(1, WEDNESDAY), story.referral, 1);
    var path = "/deadlines?rule=referral-answered&subjectId=" + story.referral;
    Eventually.until(() -> as("team-lead").get(path).<Integer>path("items.size()") == 1);
    String term = as("team-lead").get(path).path("items[0].id");
    as("team-lead")
        .header("If-Match", as("team-lead").get("/deadlines/{id}", term).header("ETag"))
        .contentType(ContentType.JSON)
        .body(
            """
            {"type": "extension", "ground": "by-agreement", "length": "3 working days",
             "reason": "Afgesproken."}
            """)
        .post("/deadlines/{id}/moves", term)
        .then()
        .statusCode(201);
    var id = UUID.fromString(term);
    Eventually.until(
        () -> Topics.read(EventType.DEADLINE_EXTENDED, DeadlineExtended.class, id).size() == 1);
    return id;
  }

  private static UUID rebuild(boolean switching) {
    String id = post(switching).then().statusCode(202).extract().path("id");
    Eventually.until(() -> as("operations").get("/rebuilds/{id}", id).path("finishedAt") != null);
    as("operations").get("/rebuilds/{id}", id).then().body("state", equalTo("done"));
    return UUID.fromString(id);
  }

  private static Response post(boolean switching) {
    return as("operations")
        .contentType(ContentType.JSON)
        .body("{\"switch\": %s}".formatted(switching))
        .post("/rebuilds");
  }

  /** What a rebuild says of these terms. */
  private static List<Map.Entry<UUID, String>> differences(UUID rebuild, List<UUID> terms) {
    return terms.stream()
        .flatMap(
            term ->
                Databases.texts(
                        "select kind || ' ' || array_to_string(fields, ',') from rebuild_difference"
                            + " where rebuild_id = '%s' and deadline_id = '%s'"
                                .formatted(rebuild, term))
                    .stream()
                    .map(found -> Map.entry(term, found)))
        .toList();
  }

  private static List<UUID> terms(UUID subject) {
    List<String> ids = as("team-lead").get("/deadlines?subjectId=" + subject).path("items.id");
    return ids.stream().map(UUID::fromString).toList();
  }

  private static String state(UUID term) {
    return as("team-lead").get("/deadlines/{id}", term).path("state");
  }

  private static List<String> raisedAt(UUID term) {
    return Databases.texts(
        "select type || name || raised_at from alert where deadline_id = '%s' order by 1"
            .formatted(term));
  }

  private static void run(String statement, UUID id) {
    Databases.execute(statement.formatted(id));
  }
}
