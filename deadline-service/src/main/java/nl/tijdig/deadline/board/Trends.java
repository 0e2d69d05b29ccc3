package nl.tijdig.deadline.board;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.ChronoUnit.MICROS;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tijdig.deadline.figure.Ambition;
import nl.tijdig.deadline.figure.Figures;
import nl.tijdig.deadline.figure.InTime;
import nl.tijdig.deadline.figure.Period;
import nl.tijdig.deadline.figure.Scope;
import nl.tijdig.deadline.figure.Split;
import nl.tijdig.deadline.figure.Stock;
import nl.tijdig.platform.time.Amsterdam;
import nl.tijdig.platform.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * The whole weeks that were and the stock of now, counted as figures are. They hardly change any
 * more, so what was counted is kept for a while: a wall of screens costs one count.
 */
@ApplicationScoped
class Trends {

  private static final int WEEKS = 8;
  private static final int MOST_KEPT = 200;
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Map<Key, Counted> kept = new ConcurrentHashMap<>();
  private final Figures figures;
  private final BoardConfig config;
  private final Clock clock;

  Trends(Figures figures, BoardConfig config, Clock clock) {
    this.figures = figures;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What is known of a week.
   *
   * @param over whether it is over; of the one that runs only the stock of now is known
   * @param norm percentage in time by the norm; null when nothing came due
   * @param legal the same by law
   */
  record Week(
      LocalDate from,
      boolean over,
      long open,
      long late,
      @Nullable Double norm,
      @Nullable Double legal) {}

  /** Weeks, and what the network wants to reach in them; the ambitions are null when none are. */
  record Weeks(List<Week> weeks, @Nullable Integer normAmbition, @Nullable Integer legalAmbition) {}

  private record Key(@Nullable String municipality, @Nullable String team) {}

  private record Counted(Weeks weeks, Instant at) {
    boolean holds(Instant now) {
      return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
    }
  }

  @Transactional
  ChartsView charts(BoardFilter filter, Language language) {
    return Charts.of(weeks(filter), language);
  }

  private Weeks weeks(BoardFilter filter) {
    var now = clock.instant();
    kept.values().removeIf(counted -> !counted.holds(now));
    if (kept.size() > MOST_KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(
            new Key(filter.municipality(), filter.team()), key -> new Counted(count(key, now), now))
        .weeks();
  }

  private Weeks count(Key key, Instant now) {
    var periods = lastWeeks(LocalDate.ofInstant(now, Amsterdam.ZONE));
    var norm = inTime(key, config.normRule(), periods);
    var legal = inTime(key, config.legalRule(), periods);
    var moments = moments(periods, now);
    var stock = stock(key, moments);
    return new Weeks(
        moments.stream().map(moment -> week(moment, stock, norm, legal)).toList(),
        ambition(norm),
        ambition(legal));
  }

  /** When the stock of a week is counted: at its end, or now. */
  private record Counting(LocalDate from, boolean over, Instant at) {}

  private static List<Counting> moments(List<Period> periods, Instant now) {
    var over =
        periods.stream()
            .map(period -> new Counting(period.from(), true, Period.beginOf(period.until())));
    var running = new Counting(periods.getLast().until(), false, now.truncatedTo(MICROS));
    return Stream.concat(over, Stream.of(running)).toList();
  }

  private static Week week(
      Counting week,
      Map<Instant, Stock> stock,
      Map<LocalDate, InTime> norm,
      Map<LocalDate, InTime> legal) {
    var open = stock.get(week.at());
    return new Week(
        week.from(),
        week.over(),
        open == null ? 0 : open.open(),
        open == null ? 0 : open.late(),
        percentage(norm.get(week.from())),
        percentage(legal.get(week.from())));
  }

  private Map<LocalDate, InTime> inTime(Key key, String rule, List<Period> periods) {
    return figures.inTime(scope(key, rule), periods).stream()
        .collect(Collectors.toMap(one -> one.period().from(), Function.identity()));
  }

  private Map<Instant, Stock> stock(Key key, List<Counting> weeks) {
    var moments = weeks.stream().map(Counting::at).toList();
    return figures.stock(scope(key, config.normRule()), moments).stream()
        .collect(Collectors.toMap(Stock::at, Function.identity()));
  }

  private static Scope scope(Key key, String rule) {
    return new Scope(rule, null, key.municipality(), key.team(), Split.NONE);
  }

  private static @Nullable Double percentage(@Nullable InTime inTime) {
    return inTime == null ? null : inTime.percentage();
  }

  private static @Nullable Integer ambition(Map<LocalDate, InTime> figures) {
    return figures.values().stream()
        .map(InTime::ambition)
        .flatMap(Stream::ofNullable)
        .map(Ambition::percentage)
        .findFirst()
        .orElse(null);
  }

  /** The weeks from Monday that are over. */
  private static List<Period> lastWeeks(LocalDate today) {
    var thisMonday = today.with(previousOrSame(MONDAY));
    return Stream.iterate(thisMonday.minusWeeks(WEEKS), monday -> monday.plusWeeks(1))
        .limit(WEEKS)
        .map(monday -> new Period(monday, monday.plusWeeks(1)))
        .toList();
  }
}
