package nl.tijdig.deadline.figure;

import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withToken;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import nl.tijdig.deadline.Story;
import nl.tijdig.deadline.Told;
import nl.tijdig.platform.testing.Databases;
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
class FigureResourceTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-09T10:00:00Z");
  private static final String MARCH = "from=2026-03-01&until=2026-04-01";

  @Inject TestClock clock;
  @Inject Told told;

  @BeforeEach
  void onTheDayOfReceipt() {
    clock.set(RECEIVED);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @ParameterizedTest
  @ValueSource(strings = {"in-time", "stock", "flow", "lead-times", "causes", "definitions"})
  void whoIsNotSignedInIsRefused401AndAPartner403(String figure) {
    withoutToken().get("/figures/" + figure).then().statusCode(401);
    withToken(Tokens.partner("00000001234567890000"))
        .get("/figures/" + figure)
        .then()
        .statusCode(403);
    as("auditor").get("/figures/" + figure).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "in-time?rule=safety-asessment",
        "in-time?until=2026-03-01&from=2026-03-01",
        "in-time?from=march",
        "in-time?per=day",
        "in-time?per=week&from=2020-01-01",
        "flow?split=rule",
        "stock?on=2026-03-10",
        "causes?municipality=x",
        "lead-times?team=",
        "stock?from=2026-03-01"
      })
  void aParameterThatCannotBeReadOrHasNoMeaningIsNamed400(String query) {
    as("team-lead")
        .get("/figures/" + query)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors", hasSize(1))
        .body(
            "errors[0].parameter",
            equalTo(query.substring(query.indexOf('?') + 1, query.indexOf('='))));
  }

  @Test
  void everyFigureStatesItsRuleItsKindItsPeriodAndHowItIsCounted() {
    var story = new Story(RECEIVED, "0621");
    told.tell(story.received());
    told.tell(story.assessmentCompleted(RECEIVED.plusSeconds(60)));
    clock.set(Instant.parse("2026-03-31T10:00:00Z"));

    as("team-lead")
        .get("/figures/in-time?municipality=0621&" + MARCH)
        .then()
        .statusCode(200)
        .body("items.rule", contains("safety-assessment", "safety-assessment-legal"))
        .body("items.kind", contains("norm", "legal"))
        .body("items.name.nl", hasItems("Veiligheidsbeoordeling"))
        .body("items.period.from", everyItem(equalTo("2026-03-01")))
        .body("items.percentage", contains(100.0f, 100.0f))
        .body("items[0].ambition.percentage", equalTo(90))
        .body("items[0].ambition.source.en", containsString("2019"))
        .body("items[1]", not(hasKey("ambition")))
        .body("items[0]", not(hasKey("municipality")));
    String link =
        as("team-lead")
            .get("/figures/in-time?municipality=0621&" + MARCH)
            .path("items[0].definition");
    as("team-lead")
        .get("/figures/definitions/" + link.substring(link.lastIndexOf('/') + 1))
        .then()
        .statusCode(200)
        .body("formula.nl", startsWith("Van de termijnen van één regel"))
        .body("formula.en", startsWith("Of the terms of one rule"));
    assertThat(
            RestAssured.given()
                .auth()
                .oauth2(Tokens.of("auditor"))
                .get(link.replaceAll("^http://[^/]+", ""))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void flowLeadTimesCausesAndStockAreReadTheSameWay() {
    var story = new Story(RECEIVED, "0622");
    told.tell(story.received());
    told.tell(story.assessmentCompleted(RECEIVED.plusSeconds(60)));
    var open = new Story(RECEIVED, "0622");
    told.tell(open.received());
    clock.set(Instant.parse("2026-03-31T10:00:00Z"));
    var only = "?rule=safety-assessment&municipality=0622&";

    as("manager")
        .get("/figures/flow" + only + MARCH + "&per=month")
        .then()
        .body("items.inflow", contains(2))
        .body("items.met", contains(1));
    as("manager")
        .get("/figures/lead-times" + only + MARCH)
        .then()
        .body("items.unit", contains("days"))
        .body("items.median", contains(0.0f));
    as("manager")
        .get("/figures/causes" + only + MARCH)
        .then()
        .body("items.late", contains(1))
        .body("items.unexplained", contains(1));
    as("manager")
        .get("/figures/stock" + only + "split=municipality")
        .then()
        .body("items.open", contains(1))
        .body("items.municipality", contains("0622"));
    as("manager")
        .get("/figures/stock" + only + "on=2026-03-10")
        .then()
        .body("items.open", contains(1))
        .body("items.at", contains("2026-03-09T23:00:00Z"));
  }

  @Test
  void aDefinitionThatIsNotThereIsNotFound404() {
    as("team-lead")
        .get("/figures/definitions/luck")
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void whoReadsFiguresIsKept() {
    var count = "select count(*) from audit_record where what = 'figure-stock'";
    var before = Databases.number(count);

    as("manager").get("/figures/stock").then().statusCode(200);

    assertThat(Databases.number(count)).isEqualTo(before + 1);
  }
}
