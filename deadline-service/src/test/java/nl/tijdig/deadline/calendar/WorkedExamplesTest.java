package nl.tijdig.deadline.calendar;

import static nl.tijdig.deadline.calendar.TermCalendar.NONE;
import static nl.tijdig.deadline.calendar.TermCalendar.TERMIJNENWET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nl.tijdig.deadline.calendar.Derivation.CountedDays;
import nl.tijdig.deadline.calendar.Derivation.Shift;
import nl.tijdig.deadline.calendar.Derivation.SkippedDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms counted by hand, with what makes each of them interesting. */
class WorkedExamplesTest {
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  private final DueMoments dueMoments = new DueMoments(new ClosedDays(Set.of()));

  @ParameterizedTest(name = "{0}: {5}")
  @CsvSource({
    "2026-03-09, 2026-03-16, 2026-03-16, 2026-04-07, 2026-05-18, 4 weeks end on Easter Monday",
    "2026-02-13, 2026-02-20, 2026-02-18, 2026-03-13, 2026-04-24, a plain weekend",
    "2026-04-01, 2026-04-10, 2026-04-07, 2026-04-29, 2026-06-10, Good Friday and Easter Monday",
    "2026-04-02, 2026-04-13, 2026-04-08, 2026-04-30, 2026-06-11, one working day inside",
    "2026-04-24, 2026-05-04, 2026-04-29, 2026-05-22, 2026-07-03, King's Day",
    "2026-05-12, 2026-05-20, 2026-05-18, 2026-06-09, 2026-07-21, Ascension Day",
    "2025-12-24, 2026-01-05, 2025-12-30, 2026-01-21, 2026-03-04, Christmas and New Year",
    "2026-12-23, 2026-12-31, 2026-12-28, 2027-01-20, 2027-03-03, 31 December is a working day",
    "2026-02-24, 2026-03-03, 2026-03-02, 2026-03-24, 2026-05-06, 10 weeks end on 5 May",
    "2026-03-05, 2026-03-12, 2026-03-10, 2026-04-02, 2026-05-15, 10 weeks end on Ascension Day"
  })
  void termsEndOnTheLastDayThatWasWorkedOutByHand(
      LocalDate start,
      LocalDate fiveWorkingDays,
      LocalDate fiveDays,
      LocalDate fourWeeks,
      LocalDate tenWeeks,
      String why) {
    assertThat(lastDay(start, "5 working days")).isEqualTo(fiveWorkingDays);
    assertThat(lastDay(start, "5 days")).isEqualTo(fiveDays);
    assertThat(lastDay(start, "4 weeks")).isEqualTo(fourWeeks);
    assertThat(lastDay(start, "10 weeks")).isEqualTo(tenWeeks);
  }

  @ParameterizedTest(name = "{0} + {1}: {3}")
  @CsvSource({
    "2026-05-12, 3 days, 2026-05-15, 13 and 15 May are the two working days",
    "2026-04-02, 3 days, 2026-04-08, Easter leaves one working day: extended to two",
    "2026-04-02, 2 days, 2026-04-07, below three days the end only moves",
    "2026-04-03, 1 day, 2026-04-07, one day over Easter",
    "2026-01-31, 1 month, 2026-03-02, the 28th is a Saturday: to Monday",
    "2026-02-05, 3 months, 2026-05-06, three months still move off 5 May",
    "2026-02-05, 4 months, 2026-06-05, a Friday",
    "2026-02-25, 13 weeks, 2026-05-27, a Wednesday",
    "2026-02-24, 12 weeks, 2026-05-19, a Tuesday",
    "2026-01-14, 90 days, 2026-04-14, a Tuesday"
  })
  void otherTermsEndWhereTheLawPutsThem(
      LocalDate start, String length, LocalDate lastDay, String why) {
    assertThat(lastDay(start, length)).isEqualTo(lastDay);
  }

  @ParameterizedTest(name = "{0} + {1} stays on {2}")
  @CsvSource({
    "2026-01-26, 91 days, 2026-04-27",
    "2026-01-26, 13 weeks, 2026-04-27",
    "2025-12-27, 4 months, 2026-04-27",
    "2025-04-27, 1 year, 2026-04-27"
  })
  void longTermsStayOnAClosedDayByArticle4(LocalDate start, String length, LocalDate lastDay) {
    var derivation = count(start, length);

    assertThat(derivation.lastDay()).isEqualTo(lastDay);
    assertThat(derivation.exemption()).isEqualTo(LegalArticle.ARTICLE_4);
    assertThat(derivation.shifts()).isEmpty();
  }

  @Test
  void withoutTheTermijnenwetATermEndsWhereItEnds() {
    var derivation = dueMoments.count(noon("2026-03-09"), TermLength.parse("4 weeks"), NONE);

    assertThat(derivation.lastDay()).isEqualTo(LocalDate.parse("2026-04-06"));
    assertThat(derivation.exemption()).isNull();
  }

  @Test
  void theDueMomentIsTheStartOfTheDayAfterTheLastDayInAmsterdam() {
    assertThat(count(LocalDate.parse("2026-03-09"), "4 weeks").dueAt())
        .isEqualTo("2026-04-07T22:00:00Z");
    assertThat(count(LocalDate.parse("2026-02-13"), "5 working days").dueAt())
        .isEqualTo("2026-02-20T23:00:00Z");
  }

  @Test
  void tenToMidnightAndTenPastMidnightInAmsterdamDifferADay() {
    var before = Instant.parse("2026-06-01T21:50:00Z");
    var after = Instant.parse("2026-06-01T22:10:00Z");

    assertThat(dueMoments.count(before, TermLength.parse("5 days"), TERMIJNENWET).lastDay())
        .isEqualTo(LocalDate.parse("2026-06-08"));
    assertThat(dueMoments.count(after, TermLength.parse("3 days"), TERMIJNENWET).lastDay())
        .isEqualTo(LocalDate.parse("2026-06-05"));
    assertThat(dueMoments.count(before, TermLength.parse("3 days"), TERMIJNENWET).lastDay())
        .isEqualTo(LocalDate.parse("2026-06-04"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28T12:00:00Z, 2026-03-29T12:00:00Z", // the day of 23 hours
    "2026-10-24T12:00:00Z, 2026-10-25T12:00:00Z", // the day of 25 hours
    "2026-04-03T22:30:00Z, 2026-04-04T22:30:00Z" // Good Friday night, into a weekend
  })
  void hoursAreExactWhateverTheClocksAndTheCalendarDo(Instant from, Instant dueAt) {
    var derivation = dueMoments.count(from, TermLength.parse("24 hours"), TERMIJNENWET);

    assertThat(derivation.dueAt()).isEqualTo(dueAt);
    assertThat(derivation.lastDay()).isNull();
    assertThat(derivation.exemption()).isEqualTo(LegalArticle.ARTICLE_4);
  }

  @Test
  void theDerivationCanBeCountedAgainByHand() {
    var derivation = count(LocalDate.parse("2026-04-02"), "5 days");

    assertThat(derivation.counted())
        .isEqualTo(
            new CountedDays(LocalDate.parse("2026-04-03"), LocalDate.parse("2026-04-07"), 5));
    assertThat(derivation.skipped()).isEmpty();
    assertThat(derivation.shifts())
        .containsExactly(
            new Shift(
                LocalDate.parse("2026-04-07"),
                LocalDate.parse("2026-04-08"),
                LegalArticle.ARTICLE_2));
  }

  @Test
  void theDaysPassedOverAreNamedWithTheArticleThatClosesThem() {
    var derivation = count(LocalDate.parse("2026-04-01"), "5 working days");

    assertThat(derivation.skipped())
        .extracting(SkippedDay::reason)
        .containsExactly(
            ClosedReason.GOOD_FRIDAY,
            ClosedReason.SATURDAY,
            ClosedReason.SUNDAY,
            ClosedReason.EASTER_MONDAY);
    assertThat(derivation.skipped().getFirst().closedBy()).isEqualTo(LegalArticle.ARTICLE_3_2);
    assertThat(derivation.counted())
        .isEqualTo(
            new CountedDays(LocalDate.parse("2026-04-02"), LocalDate.parse("2026-04-10"), 5));
  }

  @Test
  void aDayPutOnAParByRoyalDecreeMovesATermAsAHolidayDoes() {
    var decreed = new DueMoments(new ClosedDays(Set.of(LocalDate.parse("2026-05-15"))));
    var derivation = decreed.count(noon("2026-03-05"), TermLength.parse("10 weeks"), TERMIJNENWET);

    assertThat(derivation.lastDay()).isEqualTo(LocalDate.parse("2026-05-18"));
    assertThat(derivation.skipped())
        .extracting(SkippedDay::reason)
        .isEqualTo(
            List.of(
                ClosedReason.ASCENSION_DAY,
                ClosedReason.ROYAL_DECREE,
                ClosedReason.SATURDAY,
                ClosedReason.SUNDAY));
  }

  private LocalDate lastDay(LocalDate start, String length) {
    return count(start, length).lastDay();
  }

  private Derivation count(LocalDate start, String length) {
    return dueMoments.count(noon(start.toString()), TermLength.parse(length), TERMIJNENWET);
  }

  private static Instant noon(String day) {
    return LocalDate.parse(day).atTime(LocalTime.NOON).atZone(AMSTERDAM).toInstant();
  }
}
