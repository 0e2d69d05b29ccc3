package nl.tijdig.deadline.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is tried, put on the days ahead. */
final class Trying {
  private static final double WHOLE = 100;

  private final List<WhatIf> tried;
  private final double casesOfOne;
  private final DaysAhead calendar;

  /**
   * @param casesOfOne how many one person does on a working day
   */
  Trying(List<WhatIf> tried, double casesOfOne, DaysAhead calendar) {
    this.tried = tried;
    this.casesOfOne = casesOfOne;
    this.calendar = calendar;
  }

  List<DayAhead> on(List<DayAhead> usual, LocalDate first) {
    var days = new ArrayList<DayAhead>();
    for (var number = 0; number < usual.size(); number++) {
      days.add(on(usual.get(number), first.plusDays(number)));
    }
    return days;
  }

  /** What is closed is closed, whatever else is tried on that day. */
  private DayAhead on(DayAhead day, LocalDate date) {
    var changed = day;
    for (var one : tried) {
      changed = one.holdsOn(date) ? with(changed, one, date) : changed;
    }
    var closed = tried.stream().anyMatch(one -> one.holdsOn(date) && isClosing(one));
    return closed ? changed.closed() : changed;
  }

  private static boolean isClosing(WhatIf one) {
    return one.type() == WhatIfType.CLOSED;
  }

  private DayAhead with(DayAhead day, WhatIf one, LocalDate date) {
    return switch (one.type()) {
      case EXTRA_PEOPLE ->
          calendar.isOpen(date) ? day.withExtra(given(one.people()) * casesOfOne) : day;
      case SPRINT ->
          calendar.isOpen(date)
              ? day.withExtra((double) given(one.cases()) / workingDays(one))
              : day;
      case CLOSED -> day;
      case CAPACITY -> day.withShare(given(one.percentage()) / WHOLE);
    };
  }

  /** Of the days on which it holds, those on which is worked. */
  private long workingDays(WhatIf one) {
    return one.from()
        .datesUntil(one.until())
        .filter(day -> calendar.isOpen(day) && isOpenFor(day))
        .count();
  }

  private boolean isOpenFor(LocalDate day) {
    return tried.stream().noneMatch(one -> isClosing(one) && one.holdsOn(day));
  }

  private static int given(@Nullable Integer number) {
    return number == null ? 0 : number;
  }
}
