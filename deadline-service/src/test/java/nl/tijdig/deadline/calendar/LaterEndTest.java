package nl.tijdig.deadline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.tijdig.platform.time.Amsterdam;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms that stood still or were given more time, counted by hand. */
class LaterEndTest {
  private final DueMoments moments = new DueMoments(new ClosedDays(Set.of()));

  @ParameterizedTest(name = "{0}, counted from {1}, stood still from {2} until {3}")
  @CsvSource({
    // Thursday and Friday stood still; Monday counts again.
    "5 working days, 2026-03-11T10:00, 2026-03-12T10:00, 2026-03-16T10:00, 2026-03-21T00:00",
    // A weekend takes no working day away.
    "5 working days, 2026-03-11T10:00, 2026-03-14T10:00, 2026-03-16T09:00, 2026-03-19T00:00",
    // Nor does an hour on one day.
    "5 working days, 2026-03-11T10:00, 2026-03-12T10:00, 2026-03-12T11:00, 2026-03-19T00:00",
    // Good Friday and Easter Monday are no working days: Thursday alone.
    "5 working days, 2026-04-01T10:00, 2026-04-02T10:00, 2026-04-07T08:00, 2026-04-14T00:00",
    // Ten days later is a Saturday: art. 1.
    "10 weeks, 2026-03-06T10:00, 2026-03-10T10:00, 2026-03-18T10:00, 2026-05-27T00:00",
    // In days closed days count too.
    "10 days, 2026-03-02T10:00, 2026-03-06T10:00, 2026-03-10T10:00, 2026-03-17T00:00",
    // Hours get the time itself, over the change of the clock as well.
    "24 hours, 2026-03-28T10:00, 2026-03-28T12:00, 2026-03-29T12:30, 2026-03-30T10:30"
  })
  void aTermGetsBackWhatStoodStill(
      String length, String counted, String from, String until, String due) {
    var term = TermLength.parse(length);
    var dueAt = moments.count(at(counted), term, TermCalendar.TERMIJNENWET).dueAt();

    var end = moments.afterStandstill(dueAt, at(from), at(until), term, TermCalendar.TERMIJNENWET);

    assertThat(end.dueAt()).isEqualTo(at(due));
  }

  @ParameterizedTest(name = "{0}, counted from {1}, {2} longer")
  @CsvSource({
    "4 weeks, 2026-03-09T10:00, 2 weeks, 2026-04-22T00:00",
    // Two weeks after Friday 24 April is Friday 8 May, two after that Friday 22 May.
    "10 weeks, 2026-02-13T10:00, 2 weeks, 2026-05-09T00:00",
    // Thirteen days after Friday 24 April is Thursday 7 May; eleven is Tuesday 5 May, art. 1.
    "10 weeks, 2026-02-13T10:00, 11 days, 2026-05-07T00:00",
    "5 working days, 2026-03-11T10:00, 5 working days, 2026-03-26T00:00",
    "24 hours, 2026-03-11T10:00, 12 hours, 2026-03-12T22:00"
  })
  void moreTimeIsCountedFromTheLastDay(String length, String counted, String by, String due) {
    var term = TermLength.parse(length);
    var dueAt = moments.count(at(counted), term, TermCalendar.TERMIJNENWET).dueAt();

    var end = moments.extended(dueAt, TermLength.parse(by), term, TermCalendar.TERMIJNENWET);

    assertThat(end.dueAt()).isEqualTo(at(due));
  }

  @Property
  void asManyWorkingDaysAreLeftAsWhenItWasSuspended(
      @ForAll @IntRange(max = 2_000) int day,
      @ForAll @IntRange(min = 1, max = 20) int workingDays,
      @ForAll @IntRange(max = 9) int spent,
      @ForAll @IntRange(max = 40) int stoodStill) {
    var term = new TermLength(workingDays, TermUnit.WORKING_DAYS);
    var start = LocalDate.of(2025, 1, 1).plusDays(day);
    var before = moments.count(noon(start), term, TermCalendar.TERMIJNENWET);
    var suspended = start.plusDays(spent);
    if (!suspended.isAfter(before.lastDay())) {
      var resumed = suspended.plusDays(stoodStill);

      var end =
          moments.afterStandstill(
              before.dueAt(), noon(suspended), noon(resumed), term, TermCalendar.TERMIJNENWET);

      assertThat(open(resumed, end.lastDay())).isEqualTo(open(suspended, before.lastDay()));
    }
  }

  private static long open(LocalDate first, LocalDate last) {
    var closed = new ClosedDays(Set.of());
    return first.datesUntil(last.plusDays(1)).filter(closed::isOpen).count();
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(Amsterdam.ZONE).toInstant();
  }

  private static Instant at(String amsterdam) {
    return java.time.LocalDateTime.parse(amsterdam).atZone(Amsterdam.ZONE).toInstant();
  }
}
