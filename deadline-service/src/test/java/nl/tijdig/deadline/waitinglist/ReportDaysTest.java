package nl.tijdig.deadline.waitinglist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class ReportDaysTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
  private static final LocalDate SECOND = LocalDate.parse("2026-02-16");
  private static final LocalDate THIRD = LocalDate.parse("2026-03-30");
  private static final ReportDays DAYS = new ReportDays(FIRST, 6, LocalTime.of(6, 0));

  @Test
  void nothingIsMissingBeforeTheFirstDayBeginsItsWork() {
    assertThat(DAYS.missing(null, Instant.parse("2026-01-05T04:59:59Z"))).isEmpty();
    assertThat(DAYS.missing(null, Instant.parse("2026-01-05T05:00:00Z"))).containsExactly(FIRST);
  }

  @Test
  void theHourIsThatOfAmsterdamAlsoInSummer() {
    assertThat(DAYS.missing(SECOND, Instant.parse("2026-03-30T03:59:59Z"))).isEmpty();
    assertThat(DAYS.missing(SECOND, Instant.parse("2026-03-30T04:00:00Z"))).containsExactly(THIRD);
    assertThat(DAYS.dueAt(THIRD)).isEqualTo(Instant.parse("2026-03-30T04:00:00Z"));
  }

  @Test
  void everyDayThatWasMissedIsMadeUpForInOrder() {
    assertThat(DAYS.missing(FIRST, Instant.parse("2026-04-20T10:00:00Z")))
        .containsExactly(SECOND, THIRD);
  }

  @Test
  void whoNeverMadeOneBeginsWithTheLastDay() {
    assertThat(DAYS.missing(null, Instant.parse("2026-04-20T10:00:00Z"))).containsExactly(THIRD);
  }

  @Test
  void nothingIsMissingOnceItWasMade() {
    assertThat(DAYS.missing(THIRD, Instant.parse("2026-04-20T10:00:00Z"))).isEmpty();
  }

  @Test
  void onlyTheDaysOfTheSeriesAreOnes() {
    assertThat(DAYS.contains(THIRD)).isTrue();
    assertThat(DAYS.contains(THIRD.plusDays(1))).isFalse();
    assertThat(DAYS.contains(FIRST.minusWeeks(6))).isFalse();
  }

  @Test
  void aSeriesWithoutWeeksIsRefused() {
    assertThatThrownBy(() -> new ReportDays(FIRST, 0, LocalTime.NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
