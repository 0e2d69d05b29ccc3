package nl.tijdig.deadline.figure;

import static nl.tijdig.platform.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tijdig.contracts.code.BreachCause;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.deadline.Story;
import nl.tijdig.deadline.Told;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Small histories, counted by hand. */
@QuarkusTest
@WithTestResource(RealServices.class)
class FiguresTest {
  private static final String ASSESSMENT = "safety-assessment";

  /** A Monday; what is received then must be assessed through Monday 16 March. */
  private static final Instant RECEIVED = Instant.parse("2026-03-09T10:00:00Z");

  private static final Period MARCH = period("2026-03-01", "2026-04-01");

  @Inject TestClock clock;
  @Inject Told told;
  @Inject Figures figures;
  @Inject BreachCauses causes;

  @BeforeEach
  void onTheDayOfReceipt() {
    clock.set(RECEIVED);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void theShareInTimeIsOfWhatRanOutAndWhatIsStillOpenIsLate() {
    var scope = scope("0601");
    received("0601", RECEIVED, 10)
        .subList(0, 7)
        .forEach(story -> told.tell(story.assessmentCompleted(RECEIVED.plusSeconds(60))));
    received("0601", Instant.parse("2026-03-30T10:00:00Z"), 2);
    clock.set(Instant.parse("2026-03-31T10:00:00Z"));

    assertThat(figures.inTime(scope, List.of(MARCH)))
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.due()).isEqualTo(10);
              assertThat(figure.inTime()).isEqualTo(7);
              assertThat(figure.late()).isEqualTo(3);
              assertThat(figure.lateOpen()).isEqualTo(3);
              assertThat(figure.percentage()).isEqualTo(70.0);
              assertThat(figure.group().kind()).isEqualTo(RuleKind.NORM);
              assertThat(figure.ambition()).extracting(Ambition::percentage).isEqualTo(90);
              assertThat(figure.definition().getPath()).endsWith("/figures/definitions/in-time");
            });
  }

  @Test
  void aTermCountsInThePeriodThatHoldsItsLastDay() {
    received("0602", Instant.parse("2026-03-24T10:00:00Z"), 1);
    clock.set(Instant.parse("2026-04-30T10:00:00Z"));

    assertThat(figures.inTime(scope("0602"), List.of(MARCH)))
        .singleElement()
        .extracting(InTime::due)
        .isEqualTo(1L);
    assertThat(figures.inTime(scope("0602"), List.of(period("2026-04-01", "2026-05-01"))))
        .isEmpty();
  }

  @Test
  void normAndLawAreFiguresOfTheirOwn() {
    received("0603", RECEIVED, 1);
    clock.set(Instant.parse("2026-03-31T10:00:00Z"));

    assertThat(figures.inTime(new Scope(null, null, "0603", null, Split.NONE), List.of(MARCH)))
        .extracting(figure -> figure.group().rule() + " " + figure.group().kind().code())
        .containsExactly("safety-assessment norm", "safety-assessment-legal legal");
  }

  @Test
  void whatTriageFoundToBeOtherCareIsNotInTheShareOfAssessmentsAlsoWhenThatWasLate() {
    var stories = received("0604", RECEIVED, 3);
    var after = Instant.parse("2026-03-20T10:00:00Z");
    clock.set(after);
    told.tell(stories.get(0).triaged(TriageKind.OTHER_CARE, null, RECEIVED.plusSeconds(60)));
    told.tell(stories.get(1).triaged(TriageKind.OTHER_CARE, null, after));

    assertThat(figures.inTime(scope("0604"), List.of(MARCH)))
        .singleElement()
        .extracting(InTime::due)
        .isEqualTo(1L);
    assertThat(
            figures.inTime(
                new Scope("other-care-forwarded", null, "0604", null, Split.NONE), List.of(MARCH)))
        .singleElement()
        .extracting(InTime::due, InTime::late)
        .containsExactly(2L, 2L);
  }

  @Test
  void aBreachThatIsWithdrawnCountsAsInTime() {
    var story = received("0605", RECEIVED, 1).getFirst();
    clock.set(Instant.parse("2026-03-20T10:00:00Z"));
    Eventually.until(() -> story.state(ASSESSMENT).equals("breached"));
    assertThat(figures.inTime(scope("0605"), List.of(MARCH)).getFirst().late()).isOne();

    told.tell(story.assessmentCompleted(RECEIVED.plusSeconds(60)));

    assertThat(figures.inTime(scope("0605"), List.of(MARCH)).getFirst().inTime()).isOne();
  }

  @Test
  void hoursRunThroughTheClockChangeAndDaysAreThoseOfTheCalendar() {
    var saturday = Instant.parse("2026-03-28T11:00:00Z");
    var story = received("0606", saturday, 1).getFirst();
    told.tell(story.triaged(TriageKind.REPORT, Urgency.ACUTE, saturday.plusSeconds(60)));
    told.tell(story.assessmentCompleted(saturday.plus(Duration.ofMinutes(23 * 60 + 57))));
    clock.set(Instant.parse("2026-03-31T10:00:00Z"));

    var scope = new Scope(null, null, "0606", null, Split.NONE);
    assertThat(figures.leadTime(scope, List.of(MARCH)))
        .extracting(time -> time.group().rule() + " " + time.median() + " " + time.unit())
        .containsExactly(
            "acute-sight 24.0 hours",
            "safety-assessment 1.0 days",
            "safety-assessment-legal 1.0 days");
    assertThat(
            figures.inTime(
                new Scope("acute-sight", null, "0606", null, Split.NONE), List.of(MARCH)))
        .singleElement()
        .extracting(InTime::inTime)
        .isEqualTo(1L);
  }

  @Test
  void theMedianIsTheOneInTheMiddleAndOneInTenTakesLongerThanThe90thPercentile() {
    var stories = received("0607", RECEIVED, 10);
    for (var day = 0; day < 10; day++) {
      told.tell(stories.get(day).assessmentCompleted(RECEIVED.plus(Duration.ofDays(day))));
    }
    clock.set(Instant.parse("2026-03-31T10:00:00Z"));

    assertThat(figures.leadTime(scope("0607"), List.of(MARCH)))
        .singleElement()
        .satisfies(
            time -> {
              assertThat(time.met()).isEqualTo(10);
              assertThat(time.median()).isEqualTo(4);
              assertThat(time.percentile90()).isEqualTo(8);
            });
  }

  @Test
  void aTermThatLapsedAndRunsAgainWasNotOpenInBetween() {
    var story = received("0608", RECEIVED, 1).getFirst();
    told.tell(story.triaged(TriageKind.OTHER_CARE, null, day(10)));
    told.tell(story.triaged(TriageKind.REPORT, Urgency.REGULAR, day(12)));
    told.tell(story.assessmentCompleted(day(14)));
    clock.set(day(20));

    assertThat(open("0608", day(9), day(11), day(13), day(15))).containsExactly(1L, 0L, 1L, 0L);
    assertThat(figures.flow(scope("0608"), List.of(MARCH)))
        .singleElement()
        .extracting(Flow::inflow, Flow::met, Flow::lapsed, Flow::outflow)
        .containsExactly(2L, 1L, 1L, 2L);
  }

  @Test
  void theStockTellsWhatIsLateAndSinceWhenTheOldestWaits() {
    received("0609", RECEIVED, 2);
    received("0609", RECEIVED.plus(Duration.ofDays(7)), 1);
    clock.set(day(20));

    assertThat(figures.stock(scope("0609"), List.of(day(20))))
        .singleElement()
        .extracting(Stock::open, Stock::late, Stock::oldestFrom)
        .containsExactly(3L, 2L, RECEIVED);
    assertThat(figures.stock(scope("0609"), List.of(Period.beginOf(LocalDate.parse("2026-03-16")))))
        .singleElement()
        .extracting(Stock::open, Stock::late)
        .containsExactly(2L, 0L);
  }

  @Test
  void aTermThatStoodStillIsShownApartOnTheDaysOnWhichItDid() {
    var story = new Story(RECEIVED, "0612");
    told.tell(story.referralSent(1, RECEIVED));
    clock.set(day(10));
    String term =
        as("team-lead")
            .get("/deadlines?rule=referral-answered&subjectId=" + story.referral)
            .path("items[0].id");
    move(term, "{'type': 'suspension', 'ground': 'awaiting-information', 'reason': 'Op reis.'}");
    clock.set(day(12));
    move(term, "{'type': 'resumption', 'reason': 'Terug.'}");
    clock.set(day(14));

    var scope = new Scope("referral-answered", null, "0612", null, Split.NONE);
    assertThat(figures.stock(scope, List.of(day(9).plusSeconds(1), day(11), day(13))))
        .extracting(Stock::open, Stock::suspended)
        .containsExactly(tuple(1L, 0L), tuple(1L, 1L), tuple(1L, 0L));
  }

  private static void move(String term, String move) {
    as("team-lead")
        .contentType("application/json")
        .body(move.replace('\'', '"'))
        .header("If-Match", as("team-lead").get("/deadlines/{id}", term).header("ETag"))
        .post("/deadlines/{id}/moves", term)
        .then()
        .statusCode(201);
  }

  @Test
  void figuresAreSplitByTeamAndByMunicipality() {
    var stories = received("0610", RECEIVED, 3);
    told.tell(stories.get(0).assigned("team-610", RECEIVED));
    told.tell(stories.get(1).assigned("team-610", RECEIVED));

    assertThat(figures.stock(scope("0610").by(Split.TEAM), List.of(clock.instant())))
        .extracting(stock -> stock.group().team() + " " + stock.open())
        .containsExactly("team-610 2", "null 1");
    assertThat(
            figures.stock(
                new Scope(ASSESSMENT, null, null, "team-610", Split.MUNICIPALITY),
                List.of(clock.instant())))
        .extracting(stock -> stock.group().municipality() + " " + stock.open())
        .containsExactly("0610 2");
  }

  @Test
  void aTermWithSeveralCausesCountsForEachAndOnPurposeIsApart() {
    var stories = received("0611", RECEIVED, 3);
    clock.set(day(20));
    Eventually.until(
        () -> stories.stream().allMatch(one -> "breached".equals(one.state(ASSESSMENT))));
    explain(stories.get(0), BreachCause.COMPLEXITY, BreachCause.EXTENDED_ON_PURPOSE);
    explain(stories.get(0), BreachCause.COMPLEXITY);
    explain(stories.get(1), BreachCause.COMPLEXITY, BreachCause.SICKNESS);

    assertThat(causes.causes(scope("0611"), List.of(MARCH)))
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.late()).isEqualTo(3);
              assertThat(figure.onPurpose()).isEqualTo(1);
              assertThat(figure.unexplained()).isEqualTo(1);
              assertThat(figure.causes())
                  .containsExactly(
                      new Causes.Count(BreachCause.COMPLEXITY, 2),
                      new Causes.Count(BreachCause.SICKNESS, 1));
            });
    assertThat(figures.inTime(scope("0611"), List.of(MARCH)))
        .singleElement()
        .extracting(InTime::late, InTime::lateOnPurpose)
        .containsExactly(3L, 1L);
  }

  @Test
  void aPeriodIsCutIntoWeeksFromMondayAndItsEndsMayBeShorter() {
    assertThat(period("2026-03-05", "2026-03-18").cutBy(Bucket.WEEK))
        .containsExactly(
            period("2026-03-05", "2026-03-09"),
            period("2026-03-09", "2026-03-16"),
            period("2026-03-16", "2026-03-18"));
    assertThat(period("2026-02-10", "2026-03-18").cutBy(Bucket.MONTH))
        .containsExactly(period("2026-02-10", "2026-03-01"), period("2026-03-01", "2026-03-18"));
  }

  private List<Story> received(String municipality, Instant at, int number) {
    clock.set(at);
    var stories = Stream.generate(() -> new Story(at, municipality)).limit(number).toList();
    stories.forEach(story -> told.tell(story.received()));
    return stories;
  }

  private List<Long> open(String municipality, Instant... moments) {
    return List.of(moments).stream()
        .map(
            moment ->
                figures.stock(scope(municipality), List.of(moment)).stream()
                    .mapToLong(Stock::open)
                    .sum())
        .toList();
  }

  private void explain(Story story, BreachCause... given) {
    as("team-lead")
        .contentType("application/json")
        .body(
            Map.of(
                "causes",
                List.of(given),
                "measure",
                "Extra inzet",
                "expectedAt",
                "2026-04-01T10:00:00Z"))
        .header("Idempotency-Key", UUID.randomUUID())
        .post("/deadlines/{id}/explanations", story.deadline(ASSESSMENT))
        .then()
        .statusCode(201);
  }

  private static Instant day(int day) {
    return Instant.parse("2026-03-%02dT12:00:00Z".formatted(day));
  }

  private static Scope scope(String municipality) {
    return new Scope(ASSESSMENT, null, municipality, null, Split.NONE);
  }

  private static Period period(String from, String until) {
    return new Period(LocalDate.parse(from), LocalDate.parse(until));
  }
}
