package nl.tijdig.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedDaysTest {
  private final ClosedDays closedDays = new ClosedDays(Set.of());

  @ParameterizedTest
  @CsvSource({
    "2025, 01-01, 04-18, 04-21, 04-26, 05-05, 05-29, 06-09, 12-25, 12-26",
    "2026, 01-01, 04-03, 04-06, 04-27, 05-05, 05-14, 05-25, 12-25, 12-26",
    "2027, 01-01, 03-26, 03-29, 04-27, 05-05, 05-06, 05-17, 12-25, 12-26"
  })
  void theRecognisedHolidaysAreThoseOfTheLawAndNoOthers(
      int year,
      String newYear,
      String goodFriday,
      String easterMonday,
      String kingsDay,
      String liberation,
      String ascension,
      String whitMonday,
      String christmas,
      String secondChristmas) {
    assertThat(closedDays.holidaysOf(year))
        .isEqualTo(
            Map.of(
                day(year, newYear), ClosedReason.NEW_YEARS_DAY,
                day(year, goodFriday), ClosedReason.GOOD_FRIDAY,
                day(year, easterMonday), ClosedReason.EASTER_MONDAY,
                day(year, kingsDay), ClosedReason.KINGS_DAY,
                day(year, liberation), ClosedReason.LIBERATION_DAY,
                day(year, ascension), ClosedReason.ASCENSION_DAY,
                day(year, whitMonday), ClosedReason.WHIT_MONDAY,
                day(year, christmas), ClosedReason.CHRISTMAS_DAY,
                day(year, secondChristmas), ClosedReason.SECOND_CHRISTMAS_DAY));
  }

  @ParameterizedTest
  @ValueSource(ints = {2020, 2023, 2024, 2028, 2031, 2040})
  void everyYearHasAllNineHolidaysOfTheLaw(int year) {
    assertThat(closedDays.holidaysOf(year).values()).hasSize(9).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-04-26", "2031-04-26", "2036-04-26"})
  void kingsDayIsADayEarlierWhenTheTwentySeventhIsASunday(LocalDate day) {
    assertThat(closedDays.reason(day)).contains(ClosedReason.KINGS_DAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-12-31", "2026-02-16", "2026-05-15", "2026-12-24"})
  void theLastDayOfTheYearCarnivalAndBridgeDaysAreWorkingDays(LocalDate day) {
    assertThat(closedDays.isOpen(day)).isTrue();
  }

  @Test
  void twoHolidaysOnOneDayAreNamedAfterTheFirstOfTheLaw() {
    assertThat(closedDays.reason(LocalDate.of(2016, 5, 5))).contains(ClosedReason.LIBERATION_DAY);
  }

  @Test
  void aRoyalDecreeClosesADayThatIsOtherwiseOpen() {
    var bridgeDay = LocalDate.of(2026, 5, 15);
    var decreed = new ClosedDays(Set.of(bridgeDay));

    assertThat(decreed.reason(bridgeDay)).contains(ClosedReason.ROYAL_DECREE);
    assertThat(ClosedReason.ROYAL_DECREE.article()).isEqualTo(LegalArticle.ARTICLE_3_3);
    assertThat(decreed.isOpen(bridgeDay.plusYears(1))).isFalse(); // a Saturday
    assertThat(decreed.isOpen(bridgeDay.minusDays(2))).isTrue();
  }

  private static LocalDate day(int year, String monthAndDay) {
    return LocalDate.parse(year + "-" + monthAndDay);
  }
}
