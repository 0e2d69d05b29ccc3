package nl.tijdig.deadline.calendar;

import static nl.tijdig.deadline.calendar.TermUnit.HOURS;
import static nl.tijdig.deadline.calendar.TermUnit.WORKING_DAYS;
import static nl.tijdig.deadline.calendar.TermUnit.YEARS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.tijdig.deadline.calendar.Derivation.CountedDays;
import nl.tijdig.deadline.calendar.Derivation.Shift;
import nl.tijdig.deadline.calendar.Derivation.SkippedDay;
import nl.tijdig.platform.time.Amsterdam;
import org.jspecify.annotations.Nullable;

/**
 * Counts terms.
 *
 * <p>A term in days, weeks, months or years does not count the day it starts on and ends with its
 * last day: it is due at the start of the following day in Amsterdam. A term in hours is exact,
 * whatever the clocks do that night.
 */
public final class DueMoments {

  private final ClosedDays closedDays;

  public DueMoments(ClosedDays closedDays) {
    this.closedDays = closedDays;
  }

  /** The due moment of a term that counts from the given moment, and how it came about. */
  public Derivation count(Instant from, TermLength length, TermCalendar calendar) {
    return length.unit() == HOURS
        ? countHours(from, length, calendar)
        : countDays(from, length, calendar);
  }

  private static Derivation countHours(Instant from, TermLength length, TermCalendar calendar) {
    var dueAt = from.plus(Duration.ofHours(length.amount()));
    var exemption = calendar == TermCalendar.TERMIJNENWET ? LegalArticle.ARTICLE_4 : null;
    return new Derivation(
        from, length, null, calendar, null, List.of(), List.of(), exemption, null, dueAt);
  }

  private Derivation countDays(Instant from, TermLength length, TermCalendar calendar) {
    var startDay = day(from);
    var end = new TermEnd(startDay, plainEnd(startDay, length));
    if (length.unit() == WORKING_DAYS) {
      end.skipClosedDaysOfTheCount();
    }
    var moves = calendar == TermCalendar.TERMIJNENWET;
    if (moves && !isExempt(length)) {
      end.moveOffClosedDays();
      end.extendToTwoWorkingDays(length);
    }
    return new Derivation(
        from,
        length,
        null,
        calendar,
        end.counted(length),
        end.skipped,
        end.shifts,
        moves && isExempt(length) ? LegalArticle.ARTICLE_4 : null,
        end.day,
        startOfDayAfter(end.day));
  }

  private LocalDate plainEnd(LocalDate startDay, TermLength length) {
    var amount = length.amount();
    return switch (length.unit()) {
      case HOURS -> throw new IllegalArgumentException("hours are not counted in days");
      case DAYS -> startDay.plusDays(amount);
      case WORKING_DAYS -> forwardOpenDays(startDay.plusDays(1), amount);
      case WEEKS -> startDay.plusWeeks(amount);
      case MONTHS -> startDay.plusMonths(amount);
      case YEARS -> startDay.plusYears(amount);
    };
  }

  /** Algemene termijnenwet art. 4: these terms stay where the plain count ends. */
  private static boolean isExempt(TermLength length) {
    return switch (length.unit()) {
      case HOURS, YEARS -> true;
      case DAYS -> length.amount() > 90;
      case WEEKS -> length.amount() > 12;
      case MONTHS -> length.amount() > 3;
      // Counted in working days it ends on one and holds as many as it counts.
      case WORKING_DAYS -> false;
    };
  }

  /**
   * The due moment of a term that ends at a given moment, or so long before it. Counted backwards
   * nothing moves (Algemene termijnenwet art. 1 lid 2).
   *
   * @param length how long before; null for the moment itself
   */
  public Derivation countBack(
      Instant from, Instant until, @Nullable TermLength length, TermCalendar calendar) {
    var dueAt = length == null ? until : before(until, length);
    return new Derivation(
        from,
        length,
        until,
        calendar,
        null,
        List.of(),
        List.of(),
        calendar == TermCalendar.TERMIJNENWET && length != null ? LegalArticle.ARTICLE_1_2 : null,
        isStartOfDay(dueAt) ? lastDayBefore(dueAt) : null,
        dueAt);
  }

  /** The start of the first such day of the year that begins after a moment. */
  public static Instant next(MonthDay day, Instant after) {
    var year = day(after).getYear();
    var thisYear = startOf(day.atYear(year));
    return thisYear.isAfter(after) ? thisYear : startOf(day.atYear(year + 1));
  }

  private static boolean isStartOfDay(Instant moment) {
    return startOf(day(moment)).equals(moment);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(Amsterdam.ZONE).toInstant();
  }

  /**
   * The moment this long before a due moment, for a warning. Counted backwards nothing moves (art.
   * 1 lid 2); a working day before is the start of the last working day but that many.
   */
  public Instant before(Instant dueAt, TermLength length) {
    if (length.unit() != WORKING_DAYS) {
      return plainlyBefore(dueAt, length);
    }
    var due = dueAt.atZone(Amsterdam.ZONE);
    return at(due, backwardOpenDays(due.toLocalDate().minusDays(1), length.amount()));
  }

  /** The same of anything but working days, for which no calendar is needed. */
  public static Instant plainlyBefore(Instant dueAt, TermLength length) {
    if (length.unit() == HOURS) {
      return dueAt.minus(Duration.ofHours(length.amount()));
    }
    var due = dueAt.atZone(Amsterdam.ZONE);
    var day = due.toLocalDate();
    var amount = length.amount();
    return at(
        due,
        switch (length.unit()) {
          case WEEKS -> day.minusWeeks(amount);
          case MONTHS -> day.minusMonths(amount);
          case YEARS -> day.minusYears(amount);
          case DAYS -> day.minusDays(amount);
          case HOURS, WORKING_DAYS -> throw new IllegalArgumentException("no plain days");
        });
  }

  /**
   * The end of a running term that stood still for a while. A term in hours gets the time back, one
   * in working days the working days and any other the days: the day on which it was suspended
   * stood still, the one on which it runs on counts again.
   *
   * @param dueAt its due moment before
   * @param from when it was suspended
   * @param until when it ran on
   * @param term how long it lasts, which says what it is counted in
   */
  public LaterEnd afterStandstill(
      Instant dueAt, Instant from, Instant until, TermLength term, TermCalendar calendar) {
    if (term.unit() == HOURS) {
      return LaterEnd.at(dueAt.plus(Duration.between(from, until)), null);
    }
    var lastDay = lastDayBefore(dueAt);
    var days = standstill(day(from), day(until), term);
    if (days == 0) {
      return new LaterEnd(null, List.of(), List.of(), lastDay, dueAt);
    }
    var unit = term.unit() == WORKING_DAYS ? WORKING_DAYS : TermUnit.DAYS;
    return later(lastDay, new TermLength(days, unit), calendar, isExempt(term));
  }

  private int standstill(LocalDate from, LocalDate until, TermLength term) {
    return (int)
        from.datesUntil(until)
            .filter(day -> term.unit() != WORKING_DAYS || closedDays.isOpen(day))
            .count();
  }

  /**
   * The end of a running term that is given more time, counted from its last day.
   *
   * @param dueAt its due moment before
   * @param by how much longer
   * @param term how long it lasts, which says what it is counted in
   */
  public LaterEnd extended(Instant dueAt, TermLength by, TermLength term, TermCalendar calendar) {
    return term.unit() == HOURS || by.unit() == HOURS
        ? LaterEnd.at(after(dueAt, by), by)
        : later(lastDayBefore(dueAt), by, calendar, isExempt(by));
  }

  private LaterEnd later(LocalDate lastDay, TermLength by, TermCalendar calendar, boolean exempt) {
    var end = new TermEnd(lastDay, plainEnd(lastDay, by));
    if (by.unit() == WORKING_DAYS) {
      end.skipClosedDaysOfTheCount();
    }
    if (calendar == TermCalendar.TERMIJNENWET && !exempt) {
      end.moveOffClosedDays();
    }
    return new LaterEnd(by, end.skipped, end.shifts, end.day, startOfDayAfter(end.day));
  }

  private static LocalDate lastDayBefore(Instant dueAt) {
    return day(dueAt).minusDays(1);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, Amsterdam.ZONE);
  }

  private static Instant startOfDayAfter(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay(Amsterdam.ZONE).toInstant();
  }

  /** The moment this long after a due moment, for an escalation: so many whole days have passed. */
  public Instant after(Instant dueAt, TermLength length) {
    if (length.unit() == HOURS) {
      return dueAt.plus(Duration.ofHours(length.amount()));
    }
    var due = dueAt.atZone(Amsterdam.ZONE);
    var lastDay = due.toLocalDate().minusDays(1);
    return at(due, plainEnd(lastDay, length).plusDays(1));
  }

  private static Instant at(ZonedDateTime timeOfDay, LocalDate day) {
    return day.atTime(timeOfDay.toLocalTime()).atZone(Amsterdam.ZONE).toInstant();
  }

  /** The day on which the given number of working days has been seen, the first one included. */
  private LocalDate forwardOpenDays(LocalDate first, int amount) {
    return openDays(first, amount, 1);
  }

  private LocalDate backwardOpenDays(LocalDate first, int amount) {
    return openDays(first, amount, -1);
  }

  private LocalDate openDays(LocalDate first, int amount, int step) {
    var day = first;
    var seen = closedDays.isOpen(day) ? 1 : 0;
    while (seen < amount) {
      day = day.plusDays(step);
      seen += closedDays.isOpen(day) ? 1 : 0;
    }
    return day;
  }

  /** The last day of a term while it is worked out. */
  private final class TermEnd {
    private final LocalDate first;
    private final LocalDate plain;
    private final List<SkippedDay> skipped = new ArrayList<>();
    private final List<Shift> shifts = new ArrayList<>();
    private LocalDate day;

    TermEnd(LocalDate startDay, LocalDate plain) {
      this.first = startDay.plusDays(1);
      this.plain = plain;
      this.day = plain;
    }

    void skipClosedDaysOfTheCount() {
      skipClosed(first, plain);
    }

    /** Art. 1: not on a Saturday, a Sunday or a recognised holiday. */
    void moveOffClosedDays() {
      moveTo(forwardOpenDays(day, 1), LegalArticle.ARTICLE_1);
    }

    /** Art. 2: a term of at least three days holds at least two that are not closed. */
    void extendToTwoWorkingDays(TermLength length) {
      var threeDaysOrMore = length.unit() != TermUnit.DAYS || length.amount() >= 3;
      if (threeDaysOrMore && length.unit() != WORKING_DAYS) {
        var second = forwardOpenDays(first, 2);
        moveTo(second.isAfter(day) ? second : day, LegalArticle.ARTICLE_2);
      }
    }

    private void moveTo(LocalDate later, LegalArticle by) {
      if (later.isAfter(day)) {
        skipClosed(day, later);
        shifts.add(new Shift(day, later, by));
        day = later;
      }
    }

    /** Notes the closed days of a stretch, both ends included. */
    private void skipClosed(LocalDate from, LocalDate until) {
      from.datesUntil(until.plusDays(1))
          .forEach(
              closed ->
                  closedDays
                      .reason(closed)
                      .map(reason -> new SkippedDay(closed, reason, reason.article()))
                      .ifPresent(skipped::add));
    }

    CountedDays counted(TermLength length) {
      var days =
          length.unit() == WORKING_DAYS
              ? length.amount()
              : (int) (plain.toEpochDay() - first.toEpochDay() + 1);
      return new CountedDays(first, plain, days);
    }
  }
}
