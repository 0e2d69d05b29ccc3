package nl.tijdig.deadline.term;

import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withToken;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import nl.tijdig.deadline.Story;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import nl.tijdig.platform.testing.Tokens;
import nl.tijdig.platform.testing.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class DeadlineResourceTest {
  private static final Instant NOW = Instant.parse("2026-03-11T10:00:00Z");

  @Inject TestClock clock;

  @BeforeEach
  void onAWednesday() {
    clock.set(NOW);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/deadlines", "/deadlines/00000000-0000-0000-0000-000000000001"})
  void whoIsNotSignedInIsRefused401(String path) {
    withoutToken()
        .get(path)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("type", containsString("not-signed-in"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/deadlines", "/deadlines/00000000-0000-0000-0000-000000000001"})
  void aPartnerIsRefused403(String path) {
    withToken(Tokens.partner("00000001234567890000"))
        .get(path)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", containsString("not-allowed"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "intake-worker",
        "assessor",
        "team-lead",
        "referral-worker",
        "manager",
        "auditor",
        "operations"
      })
  void everyRoleOfVeiligThuisReadsTerms200(String role) {
    as(role).get("/deadlines").then().statusCode(200).body("items", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=open",
        "kind=law",
        "caseId=1",
        "subjectId=x",
        "dueFrom=tomorrow",
        "dueUntil=1",
        "municipality=xx",
        "status=running",
        "limit=0",
        "limit=201",
        "cursor=abc"
      })
  void aFilterThatCannotBeReadIsNamed400(String query) {
    as("team-lead")
        .get("/deadlines?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors", hasSize(1))
        .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"00000000-0000-0000-0000-000000000001", "1", "x"})
  void aTermThatIsNotThereIsNotFound404(String id) {
    as("team-lead")
        .get("/deadlines/" + id)
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void aTermOfWhichOnlyTheEndIsKnownIsNotFound404() {
    var story = new Story(NOW);
    Topics.publish(story.assessmentCompleted(NOW), story.report, 1);
    var other = new Story(NOW).running();
    var id = new DeadlineKey("safety-assessment", story.report, 1).id();

    as("team-lead").get("/deadlines/" + id).then().statusCode(404);
    as("team-lead").get("/deadlines?caseId=" + story.caseId).then().body("items", empty());
    assertThat(other.count("")).isEqualTo(2);
  }

  @Test
  void aTermIsShownWithItsVersionItsActionsAndNothingPersonal200() {
    var story = new Story(NOW).running();

    as("assessor")
        .get("/deadlines/" + story.deadline("safety-assessment"))
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .header("API-Version", notNullValue())
        .body("_actions", empty())
        .body("name.nl", equalTo("Veiligheidsbeoordeling"))
        .body("ground.en", containsString("five working days"))
        .body("nextActionAt", equalTo("2026-03-16T23:00:00Z"));
  }

  @Test
  void termsAreFilteredByWhatIsKnownOfThem() {
    var story = new Story(NOW, "0599").running();

    assertThat(story.count("&state=running")).isEqualTo(2);
    assertThat(story.count("&state=met")).isZero();
    assertThat(story.count("&kind=legal")).isEqualTo(1);
    assertThat(story.count("&rule=safety-assessment")).isEqualTo(1);
    assertThat(story.count("&municipality=0599&state=running")).isEqualTo(2);
    assertThat(story.count("&municipality=0518")).isZero();
    assertThat(story.count("&caseId=" + story.caseId)).isEqualTo(2);
    assertThat(story.count("&caseId=" + UUID.randomUUID())).isZero();
    assertThat(story.count("&dueFrom=2026-03-18T23:00:00Z")).isEqualTo(1);
    assertThat(story.count("&dueUntil=2026-03-18T23:00:00Z")).isEqualTo(1);
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsNamed400() {
    as("team-lead")
        .get("/deadlines?dueFrom=2026-03-18T00:00:00Z&dueUntil=2026-03-17T00:00:00Z")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.parameter", contains("dueUntil"))
        .body("errors.code", contains("period.reversed"));
  }

  @Test
  void theBoardIsReadPageByPageInTheOrderInWhichTermsPass() {
    var municipality = "0777";
    for (var day = 0; day < 5; day++) {
      new Story(NOW.plus(Duration.ofDays(4 - day)), municipality).running();
    }

    var seen = new ArrayList<String>();
    var path = "/deadlines?municipality=" + municipality + "&state=running&limit=3";
    while (path != null) {
      var page = as("team-lead").get(path).then().statusCode(200).extract();
      seen.addAll(page.path("items.dueAt"));
      assertThat(page.headers().getValues("Link")).anyMatch(link -> link.endsWith("rel=\"first\""));
      String next = page.path("next");
      path =
          next == null
              ? null
              : "/deadlines?municipality=%s&state=running&limit=3&cursor=%s"
                  .formatted(municipality, next);
    }
    assertThat(seen).hasSize(10).isSorted();
  }

  @Test
  void whoReadsATermIsKept() {
    var story = new Story(NOW).running();
    var id = story.deadline("safety-assessment");

    as("manager").get("/deadlines/" + id).then().statusCode(200);

    assertThat(
            Databases.number(
                "select count(*) from audit_record where what = 'deadline' and account ="
                    + " 'manager-1' and case_id = '%s' and object_id = '%s'"
                        .formatted(story.caseId, id)))
        .isEqualTo(1);
  }

  @Test
  void whoListsTheTermsAndAlertsOfOneCaseIsKeptWithThatCase() {
    var caseId = UUID.randomUUID();
    var subjectId = UUID.randomUUID();

    as("manager").get("/deadlines?caseId=" + caseId + "&subjectId=" + subjectId);
    as("manager").get("/alerts?caseId=" + caseId);

    assertThat(
            Databases.number(
                """
                select count(*) from audit_record
                where what = 'deadlines' and case_id = '%s' and object_id = '%s'
                """
                    .formatted(caseId, subjectId)))
        .isOne();
    assertThat(
            Databases.number(
                "select count(*) from audit_record where what = 'alerts' and case_id = '%s'"
                    .formatted(caseId)))
        .isOne();
  }

  @Test
  void healthAndMetricsTellHowTheSweepGoes() {
    new Story(NOW).running();

    withoutToken()
        .basePath("/q")
        .get("/health/live")
        .then()
        .statusCode(200)
        .body("checks.name", hasItems("deadline sweep", "event consumer", "outbox relay"));
    var metrics = withoutToken().basePath("/q").get("/metrics").then().statusCode(200).extract();
    assertThat(metrics.asString())
        .contains("tijdig_sweep_age_seconds")
        .contains("tijdig_deadlines_open{rule=\"acute-sight\",state=\"breached\"}")
        .contains("tijdig_alerts_raised_total{type=\"breach\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/deadlines", "/alerts", "/alerts/stream"})
  void aRuleThatIsNotKnownIsNamed400(String path) {
    as("team-lead")
        .get(path + "?rule=safety-asessment")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.parameter", contains("rule"))
        .body("errors.code", contains("rule.unknown"));
  }

  @Test
  void theOrderOfTwoTermsThatPassTogetherIsCertain() {
    var story = new Story(NOW, "0888").running();
    var first = as("team-lead").get("/deadlines?subjectId=" + story.report + "&limit=1");
    var second =
        as("team-lead")
            .get(
                "/deadlines?subjectId=%s&limit=1&cursor=%s"
                    .formatted(story.report, first.<String>path("next")));

    first.then().body("items.rule", contains("safety-assessment-legal"));
    second.then().body("items.rule", contains("safety-assessment"));
  }
}
