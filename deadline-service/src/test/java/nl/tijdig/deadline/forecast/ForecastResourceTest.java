package nl.tijdig.deadline.forecast;

import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withToken;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ten weeks, from 1 April until 10 June 2026: two reports on each day from Monday through Friday,
 * each assessed a week later, so in time; and one that was not.
 */
@QuarkusTest
@WithTestResource(RealServices.class)
class ForecastResourceTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-04-01");
  private static final LocalDate TODAY = LocalDate.parse("2026-06-10");
  private static final String MUNICIPALITY = "0931";
  private static final String HERE = "/forecasts?rule=safety-assessment&municipality=0931";
  private static final String BACKTEST = "/forecasts/backtest?rule=safety-assessment&municipality=";

  @Inject TestClock clock;
  @Inject Told told;

  @BeforeEach
  void tenWeeks() {
    clock.set(at(TODAY, 9));
    var there = "select count(*) from deadline where municipality = '" + MUNICIPALITY + "'";
    if (Databases.number(there) == 0) {
      FIRST.datesUntil(TODAY).filter(ForecastResourceTest::isWeekday).forEach(this::twoReports);
      report(LocalDate.parse("2026-05-11"), LocalDate.parse("2026-05-29"));
    }
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  private void twoReports(LocalDate day) {
    report(day, day.plusWeeks(1));
    report(day, day.plusWeeks(1));
  }

  private void report(LocalDate received, LocalDate assessed) {
    var story = new Story(at(received, 9), MUNICIPALITY);
    told.tell(story.received());
    if (assessed.isBefore(TODAY)) {
      told.tell(story.assessmentCompleted(at(assessed, 15)));
    }
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
  }

  private static Response tryOut(String body) {
    return as("team-lead").contentType(ContentType.JSON).body(body).post("/forecasts/_try");
  }

  private static String question(String whatIf) {
    return """
    {"rule": "safety-assessment", "municipality": "0931", "weeks": 4, "whatIf": [%s]}
    """
        .formatted(whatIf);
  }

  @ParameterizedTest
  @ValueSource(strings = {HERE, BACKTEST + MUNICIPALITY})
  void whoLeadsOrSupervisesReadsItAndOthersDoNot(String path) {
    withoutToken().get(path).then().statusCode(401);
    withToken(Tokens.partner("00000001234567890000")).get(path).then().statusCode(403);
    as("assessor").get(path).then().statusCode(403);
    for (var role : new String[] {"team-lead", "manager", "auditor"}) {
      as(role).get(path).then().statusCode(200);
    }
  }

  @Test
  void aForecastTellsItsWeeksItsBasisItsAssumptionsAndWhatEarlierOnesWereWorth() {
    as("team-lead")
        .get(HERE)
        .then()
        .statusCode(200)
        .body("rule", equalTo("safety-assessment"))
        .body("kind", equalTo("norm"))
        .body("madeOn", equalTo("2026-06-10"))
        .body("weeks", hasSize(10))
        .body("weeks[0].from", equalTo("2026-06-10"))
        .body("weeks[0].until", equalTo("2026-06-15"))
        .body("weeks[9].until", equalTo("2026-08-17"))
        .body("weeks[0]", not(hasKey("whatIf")))
        .body("basis.from", equalTo("2026-04-01"))
        .body("basis.until", equalTo("2026-06-10"))
        .body("basis.weeks", equalTo(10))
        .body("basis.begun", equalTo(101))
        .body("basis.met", equalTo(91))
        .body("basis.open", equalTo(10))
        .body("basis.late", equalTo(0))
        .body(
            "assumptions.id",
            hasItems("start", "order", "arrivals", "lapses", "capacity", "weeks", "holidays"))
        .body("assumptions.find { it.id == 'arrivals' }.value", equalTo(10.1f))
        .body("assumptions.find { it.id == 'arrivals' }.text.nl", containsString("10,1"))
        .body("assumptions.find { it.id == 'arrivals' }.text.en", containsString("10.1"))
        .body("assumptions.find { it.id == 'capacity' }.source.en", containsString("2026-04-01"))
        .body("trackRecord.forecasts", equalTo(6))
        .body("trackRecord.weeks", equalTo(18))
        .body("seed", equalTo((int) TODAY.toEpochDay()))
        .body("definition", containsString("/figures/definitions/forecast"));
  }

  @Test
  void theSameQuestionHasTheSameAnswerAllDay() {
    var morning = as("manager").get(HERE).asString();
    clock.set(at(TODAY, 21));

    assertThat(as("manager").get(HERE).asString()).isEqualTo(morning);
    assertThat(as("manager").get(HERE + "&seed=1").asString()).isNotEqualTo(morning);
  }

  @Test
  void earlierForecastsAreHeldAgainstWhatHappened() {
    as("auditor")
        .get(BACKTEST + MUNICIPALITY)
        .then()
        .statusCode(200)
        .body("items", hasSize(18))
        .body(
            "items.findAll { it.actual > 0 }.madeOn",
            contains("2026-04-29", "2026-05-06", "2026-05-13"))
        .body("items.findAll { it.actual > 0 }.from.unique()", contains("2026-05-13"))
        .body("items.findAll { it.actual > 0 }.actual.unique()", contains(1))
        .body("trackRecord.weeks", equalTo(18));
  }

  @Test
  void whatIsTriedStandsBesideWhatIsUsualWithTheDifference() {
    tryOut(question("{\"type\": \"closed\", \"from\": \"2026-06-15\", \"until\": \"2026-06-29\"}"))
        .then()
        .statusCode(200)
        .body("weeks", hasSize(4))
        .body("weeks[1].whatIf.met.high", equalTo(0))
        .body("weeks[2].difference.breaches > 5", equalTo(true))
        .body("weeks[2].difference.met < 0", equalTo(true))
        .body("weeks[1].whatIf.begun", equalTo(usual(1)))
        .body("assumptions.id", hasItem("closed"));
  }

  /** What comes in does not depend on what is tried. */
  private static Object usual(int week) {
    return as("team-lead").get(HERE + "&weeks=4").path("weeks[" + week + "].asUsual.begun");
  }

  @Test
  void extraPeopleCountByWhatWasMetAndHowManyPeopleDidIt() {
    var body =
        """
        {"rule": "safety-assessment", "municipality": "0931", "capacity": {"people": 4},
         "whatIf": [
           {"type": "extra-people", "people": 2, "from": "2026-06-15", "until": "2026-07-06"},
           {"type": "sprint", "cases": 40, "from": "2026-07-06", "until": "2026-07-13"},
           {"type": "capacity", "percentage": 60, "from": "2026-07-20", "until": "2026-08-17"}]}
        """;

    tryOut(body)
        .then()
        .statusCode(200)
        .body(
            "assumptions.id",
            hasItems("cases-per-person", "extra-people", "sprint", "capacity-changed"))
        .body("assumptions.find { it.id == 'sprint' }.value", equalTo(40.0f))
        .body("assumptions.find { it.id == 'cases-per-person' }.source.en", containsString("4"))
        .body("weeks[3].difference.open < 0", equalTo(true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type": "extra-people", "people": 2, "from": "2026-06-15", "until": "2026-06-22"}                | /capacity             | capacity.people-needed
          {"type": "sprint", "from": "2026-06-15", "until": "2026-06-22"}                                   | /whatIf/0/cases       | what-if.number-needed
          {"type": "closed", "cases": 3, "from": "2026-06-15", "until": "2026-06-22"}                       | /whatIf/0/cases       | what-if.number-out-of-place
          {"type": "closed", "from": "2026-06-15", "until": "2026-06-15"}                                   | /whatIf/0/until       | period.reversed
          {"type": "closed", "from": "2026-06-09", "until": "2026-06-15"}                                   | /whatIf/0/from        | what-if.outside-forecast
          {"type": "closed", "from": "2026-06-15", "until": "2026-07-07"}                                   | /whatIf/0/until       | what-if.outside-forecast
          {"type": "sprint", "cases": 9, "from": "2026-06-13", "until": "2026-06-15"}                       | /whatIf/0/from        | what-if.no-working-day
          """)
  void whatCannotBeTriedIsNamed400(String whatIf, String pointer, String code) {
    tryOut(question(whatIf))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"type": "sprint", "cases": 0, "from": "2026-06-15", "until": "2026-06-22"}       | /whatIf/0/cases
          {"type": "luck", "from": "2026-06-15", "until": "2026-06-22"}                     | /whatIf/0/type
          {"type": "closed", "from": "next week", "until": "2026-06-22"}                    | /whatIf/0/from
          {"type": "closed", "until": "2026-06-22"}                                         | /whatIf/0/from
          {"type": "closed", "from": "2026-06-15", "until": "2026-06-22", "hope": 1}        | /whatIf/0/hope
          """)
  void whatCannotBeReadIsNamed400(String whatIf, String pointer) {
    tryOut(question(whatIf))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", contains(pointer));
  }

  @Test
  void aRuleThatIsNotThereIsNamed400() {
    tryOut("{\"rule\": \"luck\"}").then().statusCode(400).body("errors.pointer", contains("/rule"));
    tryOut("{}").then().statusCode(400).body("errors.pointer", contains("/rule"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rule=luck",
        "weeks=27&rule=safety-assessment",
        "weeks=0&rule=safety-assessment",
        "seed=-1&rule=safety-assessment",
        "municipality=x&rule=safety-assessment",
        "rule"
      })
  void aParameterThatHasNoMeaningIsNamed400(String query) {
    var name = query.split("[=&]", -1)[0];

    as("team-lead")
        .get("/forecasts" + (query.equals("rule") ? "" : "?" + query))
        .then()
        .statusCode(400)
        .body("errors.parameter", contains(name));
  }

  @Test
  void withTooLittleHistoryNothingIsInvented409() {
    new Random(1).ints(20, 1, 20).forEach(day -> one("0932", TODAY.minusDays(day)));

    as("team-lead")
        .get("/forecasts?rule=safety-assessment&municipality=0932")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", containsString("too-little-history"))
        .body("weeks", equalTo(2))
        .body("weeksNeeded", equalTo(4));
    as("team-lead")
        .get(BACKTEST + "0932")
        .then()
        .statusCode(409)
        .body("type", containsString("too-little-history"));
    as("team-lead")
        .get("/forecasts?rule=safety-assessment&municipality=0933")
        .then()
        .statusCode(409)
        .body("weeks", equalTo(0))
        .body("terms", equalTo(0))
        .body("termsNeeded", equalTo(10));
  }

  private void one(String municipality, LocalDate day) {
    told.tell(new Story(at(day, 9), municipality).received());
  }

  @Test
  void whoAskedIsKept() {
    var count = "select count(*) from audit_record where what = 'forecast'";
    var before = Databases.number(count);

    as("manager").get(HERE).then().statusCode(200);

    assertThat(Databases.number(count)).isEqualTo(before + 1);
  }
}
