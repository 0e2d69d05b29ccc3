package nl.tijdig.deadline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.Test;

/**
 * Two weeks counted by hand, the second of which begins with Whit Monday. Every week that was is
 * the same, so there is nothing to draw: three a day begin and are met, one more begins on Saturday
 * and on Sunday, and on Tuesday one lapses.
 */
@QuarkusTest
@WithTestResource(RealServices.class)
class SimulationTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-05-18");
  private static final List<Week> WEEKS = Week.fromMonday(MONDAY, 2);
  private static final String RULE = "safety-assessment";

  /** 2 late, 4 that end today, 10 on Tuesday of the second week, 1 suspended until Wednesday. */
  private static final OpenTerms OPEN =
      new OpenTerms(
          List.of(
              new OpenTerms.Group(-3, 0, 2),
              new OpenTerms.Group(0, 0, 4),
              new OpenTerms.Group(8, 0, 10),
              new OpenTerms.Group(9, 2, 1)));

  @Inject DaysAhead calendar;

  private static PastWeeks past() {
    var days = new ArrayList<PastDay>();
    for (var week = 0; week < 4; week++) {
      for (var day = 0; day < 7; day++) {
        days.add(
            day < 5 ? new PastDay(3, 3, day == 1 ? 1 : 0, false) : new PastDay(1, 0, 0, false));
      }
    }
    return new PastWeeks(MONDAY.minusWeeks(4), days.toArray(PastDay[]::new));
  }

  private static WhatIf sprint(int cases, String from, String until) {
    return new WhatIf(
        WhatIfType.SPRINT, LocalDate.parse(from), LocalDate.parse(until), null, cases, null);
  }

  private List<Integer> play(What what, WhatIf... tried) {
    return play(what, 0, tried);
  }

  private List<Integer> play(What what, double casesOfOne, WhatIf... tried) {
    var usual = calendar.usual(RULE, WEEKS);
    var days = new Trying(Arrays.asList(tried), casesOfOne, calendar).on(usual, MONDAY);
    var outcomes = new Simulation(past(), OPEN, days).play(50, 7);
    return List.of(certain(outcomes.spread(what, 0)), certain(outcomes.spread(what, 1)));
  }

  /** Without chance every run is the same. */
  private static int certain(Spread spread) {
    assertThat(spread.low()).isEqualTo(spread.high());
    assertThat(spread.expected()).isEqualTo(spread.low());
    return spread.low();
  }

  @Test
  void twoWeeksComeOutAsCountedByHandThroughAHoliday() {
    assertThat(play(What.BEGUN)).containsExactly(17, 15);
    assertThat(play(What.MET)).containsExactly(15, 12);
    assertThat(play(What.LAPSED)).containsExactly(1, 1);
    assertThat(play(What.BREACHED)).containsExactly(3, 4);
    assertThat(play(What.OPEN_AT_END)).containsExactly(18, 20);
  }

  @Test
  void aSprintOfFiveDoesOneMoreOnEachWorkingDayAndSavesTheWeekAfter() {
    var sprint = sprint(5, "2026-05-18", "2026-05-25");

    assertThat(play(What.MET, sprint)).containsExactly(20, 12);
    assertThat(play(What.BREACHED, sprint)).containsExactly(2, 0);
    assertThat(play(What.OPEN_AT_END, sprint)).containsExactly(13, 15);
  }

  @Test
  void aSprintIsSpreadOverTheDaysOnWhichIsWorked() {
    assertThat(play(What.MET, sprint(4, "2026-05-25", "2026-06-01"))).containsExactly(15, 16);
  }

  @Test
  void moreIsNotDoneThanIsOpen() {
    var sprint = sprint(1_000, "2026-05-18", "2026-05-25");

    assertThat(play(What.OPEN_AT_END, sprint)).containsExactly(2, 4);
    assertThat(play(What.BREACHED, sprint)).containsExactly(0, 0);
  }

  @Test
  void twoMorePeopleDoWhatTwoPeopleDo() {
    var people = new WhatIf(WhatIfType.EXTRA_PEOPLE, MONDAY, MONDAY.plusWeeks(1), 2, null, null);

    assertThat(play(What.MET, 0.5, people)).containsExactly(20, 12);
    assertThat(play(What.BREACHED, 0.5, people)).containsExactly(2, 0);
  }

  @Test
  void onClosedDaysNothingIsDoneAndTermsRunOn() {
    var closed = new WhatIf(WhatIfType.CLOSED, MONDAY, MONDAY.plusDays(2), null, null, null);

    assertThat(play(What.MET, closed)).containsExactly(9, 12);
    assertThat(play(What.BREACHED, closed)).containsExactly(4, 16);
    assertThat(play(What.OPEN_AT_END, closed)).containsExactly(24, 26);
  }

  @Test
  void halfOfWhatIsUsualAddsUpToWholeCases() {
    var half = new WhatIf(WhatIfType.CAPACITY, MONDAY, MONDAY.plusWeeks(1), null, null, 50);

    assertThat(play(What.MET, half)).containsExactly(7, 12);
  }

  @Test
  void aHolidayThatWasSaysNothingOfAnOrdinaryMonday() {
    var days = new ArrayList<PastDay>();
    for (var week = 0; week < 4; week++) {
      for (var day = 0; day < 7; day++) {
        days.add(
            week == 0 && day == 0
                ? new PastDay(0, 0, 0, true)
                : new PastDay(day < 5 ? 3 : 1, day < 5 ? 3 : 0, 0, false));
      }
    }
    var past = new PastWeeks(MONDAY.minusWeeks(4), days.toArray(PastDay[]::new));
    var weeks = Week.fromMonday(LocalDate.parse("2026-06-01"), 1);
    var outcomes = new Simulation(past, OpenTerms.NONE, calendar.usual(RULE, weeks)).play(200, 3);

    assertThat(past.metOnAWorkingDay()).isEqualTo(3);
    // A run can draw the same week four times, and then it knows no other Monday: one in 256.
    assertThat(outcomes.spread(What.BEGUN, 0).low()).isEqualTo(17);
  }

  @Test
  void theSameSeedPlaysTheSameAndAnotherDoesNot() {
    var weeks = Generated.of(11, 13).past();
    var ahead = calendar.usual(RULE, Week.fromMonday(MONDAY, 10));
    var simulation = new Simulation(weeks, OPEN, ahead);

    var first = WeekFigures.of(simulation.play(200, 5), 9);

    assertThat(WeekFigures.of(simulation.play(200, 5), 9)).isEqualTo(first);
    assertThat(WeekFigures.of(simulation.play(200, 6), 9)).isNotEqualTo(first);
  }
}
