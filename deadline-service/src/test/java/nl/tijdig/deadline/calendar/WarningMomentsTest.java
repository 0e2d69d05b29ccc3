package nl.tijdig.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningMomentsTest {
  private final DueMoments dueMoments = new DueMoments(new ClosedDays(Set.of()));

  @ParameterizedTest(name = "{1} before {0}")
  @CsvSource({
    "2026-03-16T23:00:00Z, 1 working day, 2026-03-15T23:00:00Z, the last day is a Monday",
    "2026-03-16T23:00:00Z, 2 working days, 2026-03-12T23:00:00Z, and the Friday before it",
    "2026-04-07T22:00:00Z, 2 working days, 2026-04-01T22:00:00Z, Easter is passed over",
    "2026-03-16T23:00:00Z, 1 day, 2026-03-15T23:00:00Z, a day is a day",
    "2026-03-31T22:00:00Z, 1 week, 2026-03-24T23:00:00Z, over the start of summer time",
    "2026-05-18T22:00:00Z, 1 month, 2026-04-18T22:00:00Z, a month",
    "2026-05-18T22:00:00Z, 1 year, 2025-05-18T22:00:00Z, a year",
    "2026-03-29T10:00:00Z, 12 hours, 2026-03-28T22:00:00Z, hours are exact"
  })
  void aWarningComesSoLongBefore(Instant dueAt, String length, Instant moment, String why) {
    assertThat(dueMoments.before(dueAt, TermLength.parse(length))).isEqualTo(moment);
  }

  @ParameterizedTest(name = "{1} after {0}")
  @CsvSource({
    "2026-03-16T23:00:00Z, 1 working day, 2026-03-17T23:00:00Z, Tuesday has passed",
    "2026-03-13T23:00:00Z, 1 working day, 2026-03-16T23:00:00Z, due on Friday: Monday has passed",
    "2026-04-02T22:00:00Z, 1 working day, 2026-04-07T22:00:00Z, Easter is passed over",
    "2026-03-13T23:00:00Z, 1 day, 2026-03-14T23:00:00Z, a day is a day",
    "2026-03-28T12:00:00Z, 1 day, 2026-03-29T11:00:00Z, the same time of the next day",
    "2026-03-28T12:00:00Z, 24 hours, 2026-03-29T12:00:00Z, hours are exact",
    "2026-03-13T23:00:00Z, 1 week, 2026-03-20T23:00:00Z, a week"
  })
  void anEscalationComesSoLongAfter(Instant dueAt, String length, Instant moment, String why) {
    assertThat(dueMoments.after(dueAt, TermLength.parse(length))).isEqualTo(moment);
  }
}
