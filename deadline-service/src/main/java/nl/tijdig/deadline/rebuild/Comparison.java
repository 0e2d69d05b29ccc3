package nl.tijdig.deadline.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Holds the live terms against those that were rebuilt, in the running transaction. What was raised
 * is not compared, since that depends on when a sweep came by; what is to be raised is.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Comparison {

  /** Reading goes on; whatever changes terms, sweeps and events, waits for a moment. */
  private static final String HOLD = "lock table deadline in exclusive mode";

  /** An open term is the same whether a sweep has been there or not. */
  private static final String STATE =
      "case when %1$s.state in ('running', 'suspended', 'breached') then 'open'"
          + " else %1$s.state end";

  /** A running term that nobody would look at in time is the one thing that must not be. */
  private static final String UNGUARDED =
      """
      (live.state = 'running' and coalesce(live.next_action_at > live.due_at, true)
       or live.state = 'suspended' and live.next_action_at is null)
      """;

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("ruleVersion", differs("rule_version")),
          Map.entry("caseId", differs("case_id")),
          Map.entry("municipality", differs("municipality")),
          Map.entry("firstStartedAt", differs("first_started_at")),
          Map.entry("startedAt", differs("started_at")),
          Map.entry("countsFrom", differs("counts_from")),
          Map.entry("dueAt", differs("due_at")),
          Map.entry("moves", differs("course")),
          Map.entry("endings", differs("endings")),
          Map.entry("state", STATE.formatted("live") + " <> " + STATE.formatted("log")),
          Map.entry("nextActionAt", UNGUARDED));

  private static final String COMPARE =
      """
      insert into rebuild_difference (rebuild_id, deadline_id, kind, fields)
      select :rebuild, id, kind, fields from (
        select coalesce(live.id, log.id) as id,
               case when live.id is null then 'missing' when log.id is null then 'not-in-log'
                    else 'different' end as kind,
               case when live.id is null or log.id is null then '{}'
                    else array_remove(array[%s], null) end as fields
          from deadline as live full join rebuilt_deadline as log on live.id = log.id) as compared
       where (kind <> 'different' or fields <> '{}') and id <> all(:inMotion)
      """
          .formatted(
              FIELDS.entrySet().stream()
                  .sorted(Map.Entry.comparingByKey())
                  .map(
                      field ->
                          "case when %s then '%s' end".formatted(field.getValue(), field.getKey()))
                  .collect(Collectors.joining(", ")));

  private static final String TO_SWITCH =
      """
      select deadline_id from rebuild_difference
       where rebuild_id = :rebuild and kind <> 'not-in-log' order by deadline_id
      """;

  private final Jdbi jdbi;

  Comparison(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private static String differs(String column) {
    return "live.%1$s is distinct from log.%1$s".formatted(column);
  }

  /** Keeps the live terms as they are until the transaction ends. */
  void hold() {
    jdbi.useHandle(handle -> handle.execute(HOLD));
  }

  /** Notes what differs. */
  void compare(UUID rebuild, Collection<UUID> inMotion) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(COMPARE)
                .bind("rebuild", rebuild)
                .bindArray("inMotion", UUID.class, inMotion)
                .execute());
  }

  /** The terms that can be put right. */
  List<UUID> toSwitch(UUID rebuild) {
    return jdbi.withHandle(
        handle -> handle.createQuery(TO_SWITCH).bind("rebuild", rebuild).mapTo(UUID.class).list());
  }
}
