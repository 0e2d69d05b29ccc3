package nl.tijdig.deadline.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Whole weeks that were, up to the day a forecast is made on: what it draws from. Each begins on
 * the weekday of that day.
 */
final class PastWeeks {
  private static final int DAYS = 7;

  private final LocalDate from;
  private final PastDay[][] weeks;
  private final int sunday;

  /**
   * @param from the first day
   * @param days all of them; what does not fill a week at the end is left out
   */
  PastWeeks(LocalDate from, PastDay... days) {
    this.from = from;
    this.weeks = new PastDay[days.length / DAYS][];
    for (var week = 0; week < weeks.length; week++) {
      weeks[week] = Arrays.copyOfRange(days, week * DAYS, (week + 1) * DAYS);
    }
    this.sunday = DayOfWeek.SUNDAY.getValue() - from.getDayOfWeek().getValue();
  }

  int count() {
    return weeks.length;
  }

  LocalDate from() {
    return from;
  }

  LocalDate until() {
    return from.plusWeeks(weeks.length);
  }

  PastDay day(int week, int day) {
    return weeks[week][day];
  }

  /** Which day of each week is the Sunday. */
  int sunday() {
    return sunday;
  }

  long sum(ToIntFunction<PastDay> what) {
    return days().mapToInt(what).sum();
  }

  /** How many were met on an average working day. */
  double metOnAWorkingDay() {
    var working =
        Stream.iterate(0, day -> day < weeks.length * DAYS, day -> day + 1)
            .filter(day -> isWorkingDay(from.plusDays(day), weeks[day / DAYS][day % DAYS]))
            .mapToInt(day -> weeks[day / DAYS][day % DAYS].met())
            .average();
    return working.orElse(0);
  }

  private static boolean isWorkingDay(LocalDate date, PastDay day) {
    return !day.holiday() && date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  private Stream<PastDay> days() {
    return Arrays.stream(weeks).flatMap(Arrays::stream);
  }
}
