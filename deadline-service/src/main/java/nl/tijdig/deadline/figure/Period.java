package nl.tijdig.deadline.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.tijdig.platform.time.Amsterdam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Days in Amsterdam.
 *
 * @param from the first day
 * @param until the first day after
 */
public record Period(
    @Schema(description = "Eerste dag. / First day.") LocalDate from,
    @Schema(description = "Eerste dag erna. / First day after.") LocalDate until) {

  Instant begin() {
    return beginOf(from);
  }

  Instant end() {
    return beginOf(until);
  }

  /** Cut into pieces; the first and the last may be shorter. */
  List<Period> cutBy(Bucket bucket) {
    return Stream.iterate(from, day -> day.isBefore(until), bucket::after)
        .map(day -> new Period(day, earlier(bucket.after(day), until)))
        .toList();
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, Amsterdam.ZONE);
  }

  /** The beginning of a day in Amsterdam. */
  public static Instant beginOf(LocalDate day) {
    return day.atStartOfDay(Amsterdam.ZONE).toInstant();
  }
}
