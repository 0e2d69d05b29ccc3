package nl.tijdig.deadline.forecast;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Days in Amsterdam that are told together.
 *
 * @param from the first
 * @param until the first after
 */
@Schema(name = "ForecastPeriod")
public record Week(
    @Schema(description = "Eerste dag. / First day.") LocalDate from,
    @Schema(description = "Eerste dag erna. / First day after.") LocalDate until) {

  /** Weeks from Monday; the first is what is left of the running one. */
  static List<Week> fromMonday(LocalDate today, int weeks) {
    return Stream.iterate(new Week(today, monday(today)), Week::next).limit(weeks).toList();
  }

  /** Whole weeks from a day on. */
  static List<Week> whole(LocalDate from, int weeks) {
    return Stream.iterate(new Week(from, from.plusWeeks(1)), Week::next).limit(weeks).toList();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  private Week next() {
    return new Week(until, until.plusWeeks(1));
  }

  Stream<LocalDate> days() {
    return from.datesUntil(until);
  }
}
