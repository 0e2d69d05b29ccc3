package nl.tijdig.deadline.forecast;

import static java.time.temporal.ChronoUnit.WEEKS;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.tijdig.deadline.figure.Period;
import nl.tijdig.deadline.figure.Scope;
import nl.tijdig.deadline.figure.Stretches;
import nl.tijdig.platform.time.Amsterdam;
import org.jdbi.v3.core.Jdbi;

/** What happened day by day, counted as the figures count inflow and outflow. */
@ApplicationScoped
class PastDays {

  /** More tells the level better, but seasons change. */
  static final int MOST_WEEKS = 13;

  private static final String FIRST =
      "select min(first_started_at) from deadline <where> and first_started_at < :before";

  /** As the figures count inflow and outflow, and by day, which is many pieces. */
  private static final String DAYS =
      """
      select cast(at at time zone 'Europe/Amsterdam' as date) as day,
             count(*) filter (where what = 'in') as begun,
             count(*) filter (where what = 'met') as met,
             count(*) filter (where what = 'lapsed') as lapsed
      from <stretches>
      cross join lateral (values
        ('in', opened_at), (case when <met> then 'met' else 'lapsed' end, closed_at)
      ) as change (what, at)
      <where> and <stretch> and at >= :first and at < :last
        and ((first_started_at >= :first and first_started_at < :last)
          or (coalesce(met_at, cancelled_at) >= :first and coalesce(met_at, cancelled_at) < :last)
          or (endings -> 'cancels' is not null and cancelled_at is null))
      group by 1
      """;

  private final Jdbi jdbi;
  private final DaysAhead calendar;

  PastDays(Jdbi jdbi, DaysAhead calendar) {
    this.jdbi = jdbi;
    this.calendar = calendar;
  }

  /**
   * Days that were.
   *
   * @param first the day on which the first term began; empty when none has
   */
  record Known(Optional<LocalDate> first, Map<LocalDate, PastDay> days) {

    /** The whole weeks up to a day, thirteen at most; there may be none. */
    PastWeeks weeksBefore(LocalDate day) {
      var weeks =
          first.map(known -> Math.clamp(WEEKS.between(known, day), 0, MOST_WEEKS)).orElse(0);
      var from = day.minusWeeks(weeks);
      return new PastWeeks(from, from.datesUntil(day).map(days::get).toArray(PastDay[]::new));
    }
  }

  /**
   * Reads what is needed to forecast from each day of the period.
   *
   * @param until the last of them
   */
  Known read(Scope scope, LocalDate from, LocalDate until) {
    var first = from.minusWeeks(MOST_WEEKS);
    var days = new HashMap<LocalDate, PastDay>();
    first.datesUntil(until).forEach(day -> days.put(day, day(day, 0, 0, 0)));
    days.putAll(counted(scope, first, until));
    return new Known(firstKnown(scope, until), days);
  }

  private Map<LocalDate, PastDay> counted(Scope scope, LocalDate first, LocalDate until) {
    var conditions = scope.conditions();
    return jdbi.withHandle(
        handle ->
            conditions
                .bindTo(handle.createQuery(DAYS))
                .define("where", conditions.where())
                .define("stretches", Stretches.OF_DEADLINE)
                .define("stretch", Stretches.IS_ONE)
                .define("met", Stretches.CLOSED_BY_MET)
                .bind("first", Period.beginOf(first))
                .bind("last", Period.beginOf(until))
                .map((row, _) -> counted(row))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private Map.Entry<LocalDate, PastDay> counted(ResultSet row) throws SQLException {
    var date = row.getObject("day", LocalDate.class);
    return Map.entry(date, day(date, row.getInt("begun"), row.getInt("met"), row.getInt("lapsed")));
  }

  private PastDay day(LocalDate date, int begun, int met, int lapsed) {
    return new PastDay(begun, met, lapsed, calendar.isHoliday(date));
  }

  private Optional<LocalDate> firstKnown(Scope scope, LocalDate before) {
    var conditions = scope.conditions();
    return jdbi.withHandle(
        handle ->
            conditions
                .bindTo(handle.createQuery(FIRST))
                .define("where", conditions.where())
                .bind("before", Period.beginOf(before))
                .mapTo(Instant.class)
                .findOne()
                .map(moment -> LocalDate.ofInstant(moment, Amsterdam.ZONE)));
  }
}
