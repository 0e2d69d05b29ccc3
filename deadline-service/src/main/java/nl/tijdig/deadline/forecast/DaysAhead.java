package nl.tijdig.deadline.forecast;

import static java.time.temporal.ChronoUnit.DAYS;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.tijdig.deadline.calendar.ClosedDays;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.deadline.rule.Rule;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.platform.time.Amsterdam;

/** The days that are to come, as the calendar and the rule have them. */
@ApplicationScoped
class DaysAhead {
  private final ClosedDays closed;
  private final DueMoments moments;
  private final RuleBook rules;
  private final Clock clock;

  DaysAhead(ClosedDays closed, DueMoments moments, RuleBook rules, Clock clock) {
    this.closed = closed;
    this.moments = moments;
    this.rules = rules;
    this.clock = clock;
  }

  /** The day forecasts are made on: as it begins, so that one day gives one forecast. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Amsterdam.ZONE);
  }

  /** Each day of the weeks, which follow each other, with what usually is done on it. */
  List<DayAhead> usual(String rule, List<Week> weeks) {
    var first = weeks.getFirst().from();
    return weeks.stream()
        .flatMap(
            week ->
                week.days()
                    .map(
                        day ->
                            DayAhead.usual(
                                weeks.indexOf(week), isHoliday(day), lastDay(rule, day, first))))
        .toList();
  }

  /** A day from Monday through Friday on which nobody works. */
  boolean isHoliday(LocalDate day) {
    return !closed.isOpen(day) && day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
  }

  boolean isOpen(LocalDate day) {
    return closed.isOpen(day);
  }

  private int lastDay(String rule, LocalDate begins, LocalDate first) {
    var from = begins.atTime(LocalTime.NOON).atZone(Amsterdam.ZONE).toInstant();
    var version = rules.validAt(rule, from).orElseGet(() -> latest(rule));
    return number(lastDay(moments.count(from, version.term(), version.calendar()).dueAt()), first);
  }

  /** The last day on which a term is in time, or the day of its last hour. */
  static LocalDate lastDay(Instant dueAt) {
    return LocalDate.ofInstant(dueAt.minusNanos(1), Amsterdam.ZONE);
  }

  static int number(LocalDate day, LocalDate first) {
    return (int) DAYS.between(first, day);
  }

  /** The rule as it was written last. */
  Rule latest(String id) {
    return rules.all().stream()
        .filter(rule -> rule.id().equals(id))
        .reduce((_, later) -> later)
        .orElseThrow(() -> new IllegalArgumentException("there is no rule of this name"));
  }
}
