package nl.tijdig.deadline.alert;

import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withToken;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.tijdig.deadline.Story;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import nl.tijdig.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class AlertResourceTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-09T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-03-16T23:00:00Z");

  @Inject TestClock clock;

  @BeforeEach
  void onTheDayOfReceipt() {
    clock.set(RECEIVED);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void anAlertClimbsFromTheWorkerToTheTeamLeadToTheManager() {
    var story = new Story(RECEIVED).running();
    for (var at : List.of("2026-03-16T23:00:00Z", "2026-03-17T23:00:00Z", "2026-03-23T23:00:00Z")) {
      clock.set(Instant.parse(at));
      Eventually.until(
          () ->
              as("team-lead").get("/deadlines?subjectId=" + story.report).path("items[0].id")
                      != null
                  && nothingIsDue());
    }

    assertThat(alertsFor("worker", story)).contains("breach").doesNotContain("escalation");
    assertThat(alertsFor("team-lead", story)).containsExactly("escalation");
    assertThat(alertsFor("manager", story)).containsExactly("escalation");
  }

  private boolean nothingIsDue() {
    return Databases.number(
            "select count(*) from deadline where next_action_at <= '%s'".formatted(clock.instant()))
        == 0;
  }

  private static List<String> alertsFor(String audience, Story story) {
    return as("team-lead")
        .get(
            "/alerts?rule=safety-assessment&audience={audience}&caseId={case}",
            audience,
            story.caseId)
        .then()
        .statusCode(200)
        .extract()
        .path("items.type");
  }

  @Test
  void whoIsNotSignedInIsRefused401() {
    withoutToken().get("/alerts").then().statusCode(401).contentType("application/problem+json");
  }

  @Test
  void aPartnerIsRefused403() {
    withToken(Tokens.partner("00000001234567890000"))
        .get("/alerts")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"type=late", "since=today", "caseId=1", "limit=x", "cursor=%20"})
  void aFilterThatCannotBeReadIsNamed400(String query) {
    as("team-lead")
        .get("/alerts?" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
  }

  @Test
  void anAlertSaysWhichTermItIsAbout200() {
    var story = breached("0301");

    as("auditor")
        .get("/alerts?municipality=0301&type=breach&rule=safety-assessment")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .rootPath("items[0]")
        .body("type", equalTo("breach"))
        .body("$", not(hasKey("name")))
        .body("deadlineId", equalTo(story.deadline("safety-assessment").toString()))
        .body("rule", equalTo("safety-assessment"))
        .body("ruleVersion", equalTo(1))
        .body("ruleName.nl", equalTo("Veiligheidsbeoordeling"))
        .body("kind", equalTo("norm"))
        .body("state", equalTo("breached"))
        .body("subjectType", equalTo("report"))
        .body("subjectId", equalTo(story.report.toString()))
        .body("caseId", equalTo(story.caseId.toString()))
        .body("municipality", equalTo("0301"))
        .body("dueAt", equalTo(DUE.toString()))
        .body("_actions", empty());
  }

  @Test
  void alertsAreFilteredByTheirMoment() {
    breached("0302");

    as("team-lead")
        .get("/alerts?municipality=0302&rule=safety-assessment&since=" + DUE)
        .then()
        .body("items.rule", hasSize(1));
    as("team-lead")
        .get("/alerts?municipality=0302&since=2027-01-01T00:00:00Z")
        .then()
        .body("items", empty());
  }

  @Test
  void alertsAreReadPageByPageInTheirOrder() {
    breached("0303");

    var seen = new ArrayList<Integer>();
    String cursor = null;
    do {
      var page =
          as("team-lead")
              .queryParam("municipality", "0303")
              .queryParam("limit", 1)
              .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
              .get("/alerts")
              .then()
              .statusCode(200)
              .extract();
      seen.addAll(page.path("items.position"));
      cursor = page.path("next");
    } while (cursor != null);

    assertThat(seen).hasSizeGreaterThan(1).isSorted().doesNotHaveDuplicates();
  }

  private Story breached(String municipality) {
    var story = new Story(RECEIVED, municipality).running();
    clock.set(DUE);
    Eventually.until(() -> story.state("safety-assessment").equals("breached"));
    return story;
  }
}
