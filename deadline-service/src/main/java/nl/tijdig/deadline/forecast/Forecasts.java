package nl.tijdig.deadline.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.tijdig.deadline.forecast.Backtest.Comparison;
import nl.tijdig.deadline.forecast.Backtest.TrackRecord;
import nl.tijdig.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts from what is open as the day begins and the weeks that were. How is in decision 0015
 * and, in short, in the definition that every forecast links to.
 */
@ApplicationScoped
public class Forecasts {
  static final int RUNS = 1_000;

  private final PastDays past;
  private final OpenTermsLog terms;
  private final DaysAhead calendar;
  private final Backtests backtests;
  private final ForecastWords words;

  Forecasts(
      PastDays past,
      OpenTermsLog terms,
      DaysAhead calendar,
      Backtests backtests,
      ForecastWords words) {
    this.past = past;
    this.terms = terms;
    this.calendar = calendar;
    this.backtests = backtests;
    this.words = words;
  }

  /**
   * What is likely to happen, and what that becomes with what is tried.
   *
   * @param question of a rule that there is
   * @throws Problem {@code 409} when there is too little history
   */
  public Forecast forecast(ForecastQuestion question) {
    var today = calendar.today();
    var scope = question.scope();
    var known = past.read(scope, Backtests.firstDay(today), today);
    var weeks = known.weeksBefore(today);
    Enough.require(weeks);
    var open = terms.open(scope, List.of(today)).getOrDefault(today, OpenTerms.NONE);
    var ahead = Week.fromMonday(today, question.weeksAsked());
    var usual = calendar.usual(question.rule(), ahead);
    var seed = question.seedOr(today.toEpochDay());
    var asUsual = new Simulation(weeks, open, usual).play(RUNS, seed);
    var tried = tried(question, weeks, open, usual, today, seed);
    return answer(
        question,
        today,
        weekForecasts(ahead, asUsual, tried),
        words.assumptions(question, weeks, open, ahead),
        Basis.of(weeks, open),
        trackRecord(backtests.compare(question.rule(), scope, today, known)),
        seed);
  }

  private @Nullable Outcomes tried(
      ForecastQuestion question,
      PastWeeks weeks,
      OpenTerms open,
      List<DayAhead> usual,
      LocalDate today,
      long seed) {
    if (question.tried().isEmpty()) {
      return null;
    }
    var trying = new Trying(question.tried(), question.casesOfOne(weeks), calendar);
    return new Simulation(weeks, open, trying.on(usual, today)).play(RUNS, seed);
  }

  private static List<WeekForecast> weekForecasts(
      List<Week> ahead, Outcomes asUsual, @Nullable Outcomes tried) {
    return IntStream.range(0, ahead.size())
        .mapToObj(week -> WeekForecast.of(ahead.get(week), week, asUsual, tried))
        .toList();
  }

  /** How often earlier forecasts held is told when there is one to compare. */
  private static @Nullable TrackRecord trackRecord(List<Comparison> compared) {
    return compared.isEmpty() ? null : TrackRecord.of(compared);
  }

  private Forecast answer(
      ForecastQuestion question,
      LocalDate today,
      List<WeekForecast> weeks,
      List<Assumption> assumptions,
      Basis basis,
      @Nullable TrackRecord trackRecord,
      long seed) {
    var rule = calendar.latest(question.rule());
    return new Forecast(
        rule.id(),
        rule.name(),
        rule.kind(),
        question.municipality(),
        question.team(),
        today,
        weeks,
        assumptions,
        basis,
        trackRecord,
        RUNS,
        seed,
        words.definition());
  }

  /**
   * What the forecasts of the last eight weeks, four weeks ahead each, would have been worth.
   *
   * @param question of a rule that there is
   * @throws Problem {@code 409} when there is too little history to have made one
   */
  public Backtest backtest(ForecastQuestion question) {
    var today = calendar.today();
    var known = past.read(question.scope(), Backtests.firstDay(today), today);
    var compared = backtests.compare(question.rule(), question.scope(), today, known);
    if (compared.isEmpty()) {
      Enough.require(known.weeksBefore(today.minusWeeks(1)));
    }
    return new Backtest(TrackRecord.of(compared), compared, words.definition());
  }
}
