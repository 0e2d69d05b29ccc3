package nl.tijdig.deadline.calendar;

import static nl.tijdig.deadline.calendar.ClosedReason.ROYAL_DECREE;
import static nl.tijdig.deadline.calendar.ClosedReason.SATURDAY;
import static nl.tijdig.deadline.calendar.ClosedReason.SUNDAY;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * The days on which no term ends: Saturdays, Sundays, the recognised holidays of the Algemene
 * termijnenwet art. 3 and what a royal decree put on a par with them. Every other day, 31 December
 * and the days between a holiday and a weekend too, is a working day (werkdag).
 */
public final class ClosedDays {
  /** Jollyday's Dutch calendar also knows days that the law does not name; those stay out. */
  private static final Map<String, ClosedReason> OF_THE_LAW =
      Map.ofEntries(
          Map.entry("NEW_YEAR", ClosedReason.NEW_YEARS_DAY),
          Map.entry("christian.GOOD_FRIDAY", ClosedReason.GOOD_FRIDAY),
          Map.entry("christian.EASTER_MONDAY", ClosedReason.EASTER_MONDAY),
          Map.entry("KINGS_DAY", ClosedReason.KINGS_DAY),
          Map.entry("LIBERATION", ClosedReason.LIBERATION_DAY),
          Map.entry("christian.ASCENSION_DAY", ClosedReason.ASCENSION_DAY),
          Map.entry("christian.PENTECOST_MONDAY", ClosedReason.WHIT_MONDAY),
          Map.entry("FIRST_CHRISTMAS_DAY", ClosedReason.CHRISTMAS_DAY),
          Map.entry("SECOND_CHRISTMAS_DAY", ClosedReason.SECOND_CHRISTMAS_DAY));

  private final HolidayManager dutch =
      HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));
  private final Map<Integer, Map<LocalDate, ClosedReason>> holidays = new ConcurrentHashMap<>();
  private final Set<LocalDate> decreed;

  /**
   * @param decreed days put on a par with the recognised holidays by royal decree (art. 3 lid 3)
   */
  public ClosedDays(Set<LocalDate> decreed) {
    this.decreed = Set.copyOf(decreed);
  }

  /** Why nobody works on this day; empty for a working day. A holiday goes before a weekend. */
  public Optional<ClosedReason> reason(LocalDate day) {
    var holiday = holidaysOf(day.getYear()).get(day);
    return holiday != null ? Optional.of(holiday) : weekend(day);
  }

  public boolean isOpen(LocalDate day) {
    return reason(day).isEmpty();
  }

  /** The recognised holidays of a year and the days put on a par with them. */
  public Map<LocalDate, ClosedReason> holidaysOf(int year) {
    return holidays.computeIfAbsent(year, this::compute);
  }

  private Map<LocalDate, ClosedReason> compute(int year) {
    var days =
        decreed.stream()
            .filter(day -> day.getYear() == year)
            .collect(Collectors.toMap(day -> day, _ -> ROYAL_DECREE));
    dutch.getHolidays(Year.of(year)).forEach(holiday -> addIfOfTheLaw(holiday, days));
    return Map.copyOf(days);
  }

  /** Two holidays can meet, as Ascension Day and 5 May do; the first of the list is then named. */
  private static void addIfOfTheLaw(Holiday holiday, Map<LocalDate, ClosedReason> days) {
    var reason = OF_THE_LAW.get(holiday.getPropertiesKey());
    if (reason != null) {
      days.merge(holiday.getDate(), reason, BinaryOperator.minBy(Comparator.naturalOrder()));
    }
  }

  private static Optional<ClosedReason> weekend(LocalDate day) {
    return switch (day.getDayOfWeek()) {
      case SATURDAY -> Optional.of(SATURDAY);
      case SUNDAY -> Optional.of(SUNDAY);
      default -> Optional.empty();
    };
  }
}
