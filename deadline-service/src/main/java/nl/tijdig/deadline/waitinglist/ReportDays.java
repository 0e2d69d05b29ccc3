package nl.tijdig.deadline.waitinglist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tijdig.platform.time.Amsterdam;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a report is made.
 *
 * @param first the first of them
 * @param weeks how many weeks lie between two
 * @param at from when on that day, in Amsterdam
 */
record ReportDays(LocalDate first, int weeks, LocalTime at) {

  ReportDays {
    if (weeks < 1) {
      throw new IllegalArgumentException("a report every " + weeks + " weeks");
    }
  }

  /**
   * The days whose report should have been made by now and was not, the first of them first. Who
   * has never made one begins with the last day there was, not with all that lie behind.
   *
   * @param last the day of the last report on one of these days; null when there is none
   */
  List<LocalDate> missing(@Nullable LocalDate last, Instant now) {
    var latest = latest(now);
    if (latest.isEmpty()) {
      return List.of();
    }
    return Stream.iterate(
            last == null ? latest.get() : after(last),
            day -> !day.isAfter(latest.get()),
            day -> day.plusWeeks(weeks))
        .toList();
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(first) && ChronoUnit.DAYS.between(first, day) % (7L * weeks) == 0;
  }

  /** When the report of a day is due. */
  Instant dueAt(LocalDate day) {
    return day.atTime(at).atZone(Amsterdam.ZONE).toInstant();
  }

  private Optional<LocalDate> latest(Instant now) {
    var moment = now.atZone(Amsterdam.ZONE);
    var today =
        moment.toLocalTime().isBefore(at)
            ? moment.toLocalDate().minusDays(1)
            : moment.toLocalDate();
    return today.isBefore(first) ? Optional.empty() : Optional.of(upTo(today));
  }

  private LocalDate after(LocalDate day) {
    return day.isBefore(first) ? first : upTo(day).plusWeeks(weeks);
  }

  private LocalDate upTo(LocalDate day) {
    return day.minusDays(ChronoUnit.DAYS.between(first, day) % (7L * weeks));
  }
}
