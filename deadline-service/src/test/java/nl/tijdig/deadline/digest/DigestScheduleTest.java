package nl.tijdig.deadline.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import nl.tijdig.deadline.calendar.ClosedDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestScheduleTest {
  private static final ClosedDays CLOSED = new ClosedDays(Set.of());

  @ParameterizedTest
  @CsvSource({
    // In winter, before and at the time itself
    "DAY, 08:00, 2026-03-09T06:59:59Z, 2026-03-09T07:00:00Z",
    "DAY, 08:00, 2026-03-09T07:00:00Z, 2026-03-10T07:00:00Z",
    // The clock goes forward in the night of 29 March and back in that of 25 October
    "DAY, 08:00, 2026-03-28T10:00:00Z, 2026-03-29T06:00:00Z",
    "DAY, 08:00, 2026-10-24T10:00:00Z, 2026-10-25T07:00:00Z",
    // A time that is not there that day
    "DAY, 02:30, 2026-03-28T10:00:00Z, 2026-03-29T01:30:00Z",
    // Friday, over the weekend; Thursday before Easter, over Good Friday and Easter Monday
    "WORKING_DAY, 08:00, 2026-03-13T10:00:00Z, 2026-03-16T07:00:00Z",
    "WORKING_DAY, 08:00, 2026-04-02T10:00:00Z, 2026-04-07T06:00:00Z",
    "HOUR, , 2026-03-09T06:59:59Z, 2026-03-09T07:00:00Z",
    "HOUR, , 2026-03-09T07:00:00Z, 2026-03-09T08:00:00Z",
  })
  void theNextComesAtTheTimeInAmsterdam(
      DigestFrequency every, String at, Instant after, Instant expected) {
    assertThat(new DigestSchedule(every, at).next(after, CLOSED)).isEqualTo(expected);
  }

  @Test
  void anHourHasNoTimeAndADayHas() {
    assertThat(new DigestSchedule(DigestFrequency.HOUR, "08:00").problem("/schedule")).isPresent();
    assertThat(new DigestSchedule(DigestFrequency.DAY, null).problem("/schedule")).isPresent();
    assertThat(new DigestSchedule(DigestFrequency.HOUR, null).problem("/schedule")).isEmpty();
  }
}
