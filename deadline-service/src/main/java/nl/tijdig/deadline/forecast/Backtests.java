package nl.tijdig.deadline.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tijdig.deadline.figure.Scope;
import nl.tijdig.deadline.forecast.Backtest.Comparison;

/**
 * Makes the forecasts of the last weeks as they would have been made then, and holds them against
 * what happened.
 */
@ApplicationScoped
class Backtests {
  private static final int FORECASTS = 8;
  private static final int WEEKS_OF_EACH = 4;

  private final OpenTermsLog terms;
  private final DaysAhead calendar;

  Backtests(OpenTermsLog terms, DaysAhead calendar) {
    this.terms = terms;
    this.calendar = calendar;
  }

  /** The first day on which a forecast is made again. */
  static LocalDate firstDay(LocalDate today) {
    return today.minusWeeks(FORECASTS);
  }

  /** Every week that is over, of every forecast for which there was enough history. */
  List<Comparison> compare(String rule, Scope scope, LocalDate today, PastDays.Known known) {
    var days =
        IntStream.rangeClosed(1, FORECASTS)
            .mapToObj(today::minusWeeks)
            .filter(day -> Enough.isEnough(known.weeksBefore(day)))
            .sorted()
            .toList();
    if (days.isEmpty()) {
      return List.of();
    }
    var open = terms.open(scope, days);
    var breached = terms.breached(scope, days.getFirst(), today);
    return days.stream()
        .flatMap(day -> compare(rule, day, today, known.weeksBefore(day), open, breached))
        .toList();
  }

  private Stream<Comparison> compare(
      String rule,
      LocalDate day,
      LocalDate today,
      PastWeeks past,
      Map<LocalDate, OpenTerms> open,
      Map<LocalDate, Integer> breached) {
    var weeks =
        Week.whole(day, WEEKS_OF_EACH).stream()
            .filter(week -> !week.until().isAfter(today))
            .toList();
    var outcomes =
        new Simulation(past, open.getOrDefault(day, OpenTerms.NONE), calendar.usual(rule, weeks))
            .play(Forecasts.RUNS, day.toEpochDay());
    return IntStream.range(0, weeks.size())
        .mapToObj(
            number ->
                Comparison.of(
                    day,
                    weeks.get(number),
                    outcomes.spread(What.BREACHED, number),
                    sum(weeks.get(number), breached)));
  }

  private static long sum(Week week, Map<LocalDate, Integer> breached) {
    return week.days().mapToLong(day -> breached.getOrDefault(day, 0)).sum();
  }
}
