package nl.tijdig.deadline.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.tijdig.deadline.figure.Period;
import nl.tijdig.deadline.figure.Scope;
import nl.tijdig.deadline.figure.Stretches;
import nl.tijdig.platform.sql.Columns;
import org.jdbi.v3.core.Jdbi;

/**
 * What was open as a day began and what passed since, as it stood then: with the due moment that
 * held then, and counted by day, so that it is a few rows however much is open.
 */
@ApplicationScoped
class OpenTermsLog {

  private static final String OPEN =
      """
      select moment.day,
             cast((due - interval '1 microsecond') at time zone 'Europe/Amsterdam' as date)
               - moment.day as last_day,
             greatest(0, coalesce(cast(resumes at time zone 'Europe/Amsterdam' as date)
               - moment.day, 0)) as from_day,
             count(*) as terms
      from (
        select *
        from <stretches>
        <where> and first_started_at <= :last
          and (coalesce(met_at, cancelled_at) is null or coalesce(met_at, cancelled_at) > :first)
      ) as deadline
      join <rows> as moment (<columns>)
        on opened_at <= moment.at and (closed_at is null or closed_at > moment.at)
      cross join lateral (
        select
          coalesce((
            select cast(step -> 'end' ->> 'dueAt' as timestamptz)
            from jsonb_array_elements(course -> 'steps') with ordinality as told (step, place)
            where cast(step ->> 'at' as timestamptz) <= moment.at order by place desc limit 1
          ), cast(course ->> 'countedDueAt' as timestamptz), due_at) as due,
          (select max(cast(step ->> 'until' as timestamptz))
           from jsonb_array_elements(course -> 'steps') as step
           where cast(step ->> 'at' as timestamptz) <= moment.at
             and cast(step ->> 'until' as timestamptz) > moment.at) as resumes
      ) as standing
      group by 1, 2, 3
      """;

  private static final String BREACHED =
      """
      select cast((due_at - interval '1 microsecond') at time zone 'Europe/Amsterdam' as date) as day,
             count(*) as terms
      from deadline
      <where> and due_at > :first and due_at <= :last and state <> 'suspended'
        and (coalesce(met_at, cancelled_at) is null or coalesce(met_at, cancelled_at) >= due_at)
      group by 1
      """;

  private final Jdbi jdbi;

  OpenTermsLog(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Row(LocalDate day, OpenTerms.Group group) {}

  /** What was open as each of the days began, in Amsterdam. */
  Map<LocalDate, OpenTerms> open(Scope scope, List<LocalDate> days) {
    var conditions = scope.conditions();
    var columns =
        new Columns<>(days)
            .with("day", "date", day -> day)
            .with("at", "timestamptz", Period::beginOf);
    var rows =
        jdbi.withHandle(
            handle ->
                columns
                    .bindTo(conditions.bindTo(handle.createQuery(OPEN)))
                    .define("where", conditions.where())
                    .define("stretches", Stretches.OF_DEADLINE)
                    .bind("first", Period.beginOf(Collections.min(days)))
                    .bind("last", Period.beginOf(Collections.max(days)))
                    .map((row, _) -> row(row))
                    .list());
    var found = new HashMap<LocalDate, OpenTerms>();
    days.forEach(day -> found.put(day, OpenTerms.NONE));
    rows.stream()
        .collect(
            Collectors.groupingBy(Row::day, Collectors.mapping(Row::group, Collectors.toList())))
        .forEach((day, groups) -> found.put(day, new OpenTerms(groups)));
    return found;
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("day", LocalDate.class),
        new OpenTerms.Group(row.getInt("last_day"), row.getInt("from_day"), row.getInt("terms")));
  }

  /** How many were open at their due moment, by their last day. */
  Map<LocalDate, Integer> breached(Scope scope, LocalDate from, LocalDate until) {
    var conditions = scope.conditions();
    return jdbi.withHandle(
        handle ->
            conditions
                .bindTo(handle.createQuery(BREACHED))
                .define("where", conditions.where())
                .bind("first", Period.beginOf(from))
                .bind("last", Period.beginOf(until))
                .map(
                    (row, _) ->
                        Map.entry(row.getObject("day", LocalDate.class), row.getInt("terms")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }
}
