package nl.tijdig.deadline.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tijdig.deadline.rule.Allowance;
import nl.tijdig.deadline.rule.Bilingual;
import nl.tijdig.deadline.rule.Rule;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.platform.code.Codes;
import nl.tijdig.platform.sql.Instants;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Tells what happened to a term from the tables that keep it; an auditor finds who looked there.
 */
@ApplicationScoped
public class TermHistory {

  /** A term that ran on by itself has no decision to that; its course knows. */
  private static final String HAPPENINGS =
      """
      with term as (select * from deadline where id = :id and due_at is not null)
      select counts_from as at, 'counted-from' as what, null as detail, null as ground,
             null::text[] as causes, null as by from term
      union all select first_started_at, 'started', null, null, null, null from term
      union all select met_at, 'met', null, null, null, null from term where met_at is not null
      union all select cancelled_at, 'cancelled', null, null, null, null from term
                 where cancelled_at is not null
      union all select (step ->> 'until')::timestamptz, 'resumption', null, null, null, null
                  from term, jsonb_array_elements(course -> 'steps') as step
                 where step ->> 'type' = 'suspension' and (step ->> 'until')::timestamptz <= :now
                   and not exists (select 1 from term_move where deadline_id = :id
                                    and type = 'resumption'
                                    and moved_at = (step ->> 'until')::timestamptz)
      union all select moved_at, type, length, ground, null, moved_by from term_move
                 where deadline_id = :id
      union all select raised_at, type, nullif(name, ''), null, null, null from alert
                 where deadline_id = :id
      union all select withdrawn_at, 'withdrawn', nullif(name, ''), null, null, null from alert
                 where deadline_id = :id and withdrawn_at is not null
      union all select explained_at, 'explained', null, null, causes, explained_by
                  from breach_explanation where deadline_id = :id
      union all select approved_at, 'explanation-approved', null, null, null, approved_by
                  from breach_explanation where deadline_id = :id and approved_at is not null
      """;

  private static final Comparator<Happening> IN_ORDER =
      Comparator.comparing(Happening::at).thenComparing(Happening::what);

  private final Jdbi jdbi;
  private final RuleBook rules;
  private final Clock clock;

  TermHistory(Jdbi jdbi, RuleBook rules, Clock clock) {
    this.jdbi = jdbi;
    this.rules = rules;
    this.clock = clock;
  }

  /** A term and where it belongs. */
  record Whose(UUID caseId, Rule rule) {}

  /** Whose term it is; empty when there is none. */
  Optional<Whose> find(UUID deadlineId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select case_id, rule, rule_version from deadline"
                        + " where id = :id and due_at is not null")
                .bind("id", deadlineId)
                .map(
                    (row, _) ->
                        new Whose(
                            row.getObject("case_id", UUID.class),
                            rules
                                .find(row.getString("rule"), row.getInt("rule_version"))
                                .orElseThrow()))
                .findOne());
  }

  /** What happened to a term until now, the first first; nothing when there is no such term. */
  public List<Happening> of(UUID deadlineId) {
    return find(deadlineId).map(whose -> of(deadlineId, whose.rule())).orElse(List.of());
  }

  /** The same of a term whose rule is known. */
  List<Happening> of(UUID deadlineId, Rule rule) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(HAPPENINGS)
                .bind("id", deadlineId)
                .bind("now", clock.instant())
                .map((row, _) -> happening(row, rule))
                .stream()
                .sorted(IN_ORDER)
                .toList());
  }

  private static Happening happening(ResultSet row, Rule rule) throws SQLException {
    var what = Codes.find(What.class, row.getString("what")).orElseThrow();
    var detail = row.getString("detail");
    return new Happening(
        Instants.required(row, "at"),
        what,
        Naming.of(what, detail, rule),
        detail,
        ground(rule, row.getString("ground")),
        row.getArray("causes") == null
            ? List.of()
            : List.of((String[]) row.getArray("causes").getArray()),
        row.getString("by"));
  }

  /** In the words of the rule the term runs under. */
  private static @Nullable Bilingual ground(Rule rule, @Nullable String code) {
    return code == null
        ? null
        : Stream.of(rule.suspension(), rule.extension())
            .flatMap(allowed -> allowed == null ? Stream.empty() : allowed.ground(code).stream())
            .map(Allowance.Ground::name)
            .findFirst()
            .orElse(new Bilingual(code, code));
  }
}
