package nl.tijdig.deadline.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tijdig.platform.sql.Columns;
import nl.tijdig.platform.sql.Instants;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * Figures on terms, each counted by the database as one set. Every figure is of one rule; what has
 * nothing to count is left out. How each counts is in {@code figures/definitions.yaml}.
 */
@ApplicationScoped
public class Figures {

  private static final String IN_TIME =
      """
      select rule, kind, <part> as part, bucket.since, bucket.until,
             count(*) as due,
             count(*) filter (where met_at < due_at) as in_time,
             count(*) filter (where met_at is null) as late_open,
             count(*) filter (where (met_at is null or met_at >= due_at) and exists (
               select from breach_explanation
               where deadline_id = deadline.id and 'extended-on-purpose' = any(causes)))
               as on_purpose
      from <rows> as bucket (<columns>)
      join deadline on due_at > bucket.since and due_at <= least(bucket.until, :now)
      <where> and state not in ('cancelled', 'suspended')
      group by 1, 2, 3, 4, 5 order by 4, 1, 2, 3
      """;

  private static final String STOCK =
      """
      select rule, kind, <part> as part, moment.at,
             count(*) as open,
             count(*) filter (where due_at <= moment.at) as late,
             count(*) filter (where course is not null and exists (
               select from jsonb_array_elements(course -> 'steps') as step
               where step ->> 'type' = 'suspension'
                 and cast(step ->> 'at' as timestamptz) <= moment.at
                 and cast(step ->> 'until' as timestamptz) > moment.at)) as suspended,
             min(counts_from) as oldest
      from <rows> as moment (<columns>)
      join lateral (
        select * from <stretches>
        <where> and first_started_at <= moment.at
          and (coalesce(met_at, cancelled_at) is null or coalesce(met_at, cancelled_at) > moment.at)
          and opened_at <= moment.at and (closed_at is null or closed_at > moment.at)
      ) as deadline on true
      group by 1, 2, 3, 4 order by 4, 1, 2, 3
      """;

  private static final String FLOW =
      """
      select rule, kind, part, bucket.since, bucket.until,
             count(*) filter (where what = 'in') as inflow,
             count(*) filter (where what = 'met') as met,
             count(*) filter (where what = 'lapsed') as lapsed
      from (
        select rule, kind, <part> as part, change.what, change.at
        from <stretches>
        cross join lateral (values
          ('in', opened_at), (case when <met> then 'met' else 'lapsed' end, closed_at)
        ) as change (what, at)
        <where> and <stretch> and change.at >= :first and change.at < :last
          and ((first_started_at >= :first and first_started_at < :last)
            or (coalesce(met_at, cancelled_at) >= :first
              and coalesce(met_at, cancelled_at) < :last)
            or (endings -> 'cancels' is not null and cancelled_at is null))
      ) as change
      join <rows> as bucket (<columns>) on change.at >= bucket.since and change.at < bucket.until
      group by 1, 2, 3, 4, 5 order by 4, 1, 2, 3
      """;

  private static final String LEAD_TIME =
      """
      select rule, kind, <part> as part, bucket.since, bucket.until,
             count(*) as met,
             percentile_disc(array[0.5, 0.9]) within group (order by greatest(0,
               cast(met_at at time zone 'Europe/Amsterdam' as date)
               - cast(counts_from at time zone 'Europe/Amsterdam' as date))) as days,
             percentile_disc(array[0.5, 0.9]) within group (order by greatest(0,
               round(extract(epoch from met_at - counts_from) / 3600, 1))) as hours
      from <rows> as bucket (<columns>)
      join deadline on coalesce(met_at, cancelled_at) >= bucket.since
        and coalesce(met_at, cancelled_at) < bucket.until
      <where> and met_at is not null
      group by 1, 2, 3, 4, 5 order by 4, 1, 2, 3
      """;

  private final Jdbi jdbi;
  private final RuleTexts rules;
  private final FigureTexts texts;
  private final Clock clock;

  Figures(Jdbi jdbi, RuleTexts rules, FigureTexts texts, Clock clock) {
    this.jdbi = jdbi;
    this.rules = rules;
    this.texts = texts;
    this.clock = clock;
  }

  /** The share in time of what came due, for each of the periods. */
  public List<InTime> inTime(Scope scope, List<Period> periods) {
    return jdbi.withHandle(
        handle ->
            periods(query(handle, IN_TIME, scope), periods)
                .bind("now", now())
                .map(as(row -> inTime(Group.of(row, scope.split(), rules), row)))
                .list());
  }

  private InTime inTime(Group group, ResultSet row) throws SQLException {
    var due = row.getLong("due");
    var inTime = row.getLong("in_time");
    return new InTime(
        group,
        period(row),
        due,
        inTime,
        due - inTime,
        row.getLong("late_open"),
        row.getLong("on_purpose"),
        InTime.percentage(inTime, due),
        texts.ambition(group.rule()).orElse(null),
        texts.link("in-time"));
  }

  /** What was open at each of the moments, none of which lies in the future. */
  public List<Stock> stock(Scope scope, List<Instant> moments) {
    var columns = new Columns<>(moments).with("at", "timestamptz", moment -> moment);
    return jdbi.withHandle(
        handle ->
            columns
                .bindTo(query(handle, STOCK, scope))
                .map(
                    as(
                        row ->
                            new Stock(
                                Group.of(row, scope.split(), rules),
                                Instants.required(row, "at"),
                                row.getLong("open"),
                                row.getLong("late"),
                                row.getLong("suspended"),
                                Instants.required(row, "oldest"),
                                texts.link("stock"))))
                .list());
  }

  /** What came in and went out in each of the periods, which follow each other. */
  public List<Flow> flow(Scope scope, List<Period> periods) {
    return jdbi.withHandle(
        handle ->
            periods(query(handle, FLOW, scope), periods)
                .bind("first", periods.getFirst().begin())
                .bind("last", periods.getLast().end())
                .map(as(row -> flow(Group.of(row, scope.split(), rules), row)))
                .list());
  }

  private Flow flow(Group group, ResultSet row) throws SQLException {
    var met = row.getLong("met");
    var lapsed = row.getLong("lapsed");
    return new Flow(
        group, period(row), row.getLong("inflow"), met + lapsed, met, lapsed, texts.link("flow"));
  }

  /** How long what was met in each of the periods took. */
  public List<LeadTime> leadTime(Scope scope, List<Period> periods) {
    return jdbi.withHandle(
        handle ->
            periods(query(handle, LEAD_TIME, scope), periods)
                .map(as(row -> leadTime(Group.of(row, scope.split(), rules), row)))
                .list());
  }

  private LeadTime leadTime(Group group, ResultSet row) throws SQLException {
    var unit = rules.isInHours(group.rule()) ? "hours" : "days";
    var times = (Number[]) row.getArray(unit).getArray();
    return new LeadTime(
        group,
        period(row),
        row.getLong("met"),
        unit,
        times[0].doubleValue(),
        times[1].doubleValue(),
        texts.link("lead-time"));
  }

  /** Until when anything can have come due. */
  Instant now() {
    return clock.instant();
  }

  static Query query(Handle handle, String sql, Scope scope) {
    var conditions = scope.conditions();
    return conditions
        .bindTo(handle.createQuery(sql))
        .define("part", scope.split().column())
        .define("where", conditions.where())
        .define("stretches", Stretches.OF_DEADLINE)
        .define("stretch", Stretches.IS_ONE)
        .define("met", Stretches.CLOSED_BY_MET);
  }

  static Query periods(Query query, List<Period> periods) {
    return new Columns<>(periods)
        .with("since", "timestamptz", Period::begin)
        .with("until", "timestamptz", Period::end)
        .bindTo(query);
  }

  static Period period(ResultSet row) throws SQLException {
    return new Period(day(row, "since"), day(row, "until"));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return Period.dayOf(Instants.required(row, column));
  }

  /** What is read from a row, wherever it stands. */
  @FunctionalInterface
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  static <T> RowMapper<T> as(Reading<T> reading) {
    return (row, _) -> reading.of(row);
  }
}
