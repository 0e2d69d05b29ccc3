package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.course.Course;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.platform.code.Codes;
import nl.tijdig.platform.sql.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The rows of {@code deadline}, in plain SQL since they are worked on as sets. */
@ApplicationScoped
class Deadlines implements ToldFacts.Rows {
  static final String UNSTARTED = "unstarted";

  static final String STATE =
      """
      id, rule, rule_version, subject_id, occurrence, case_id, municipality, told_at,
      first_started_at, started_at,
      counts_from, due_at, traceparent, endings, moves, course, met_at, cancelled_at, state, breached_at, acted_until,
      next_action_at, version
      """;

  /** In the order of the ids, so that two batches never wait for each other. */
  private static final String LOCK =
      "select " + STATE + " from deadline where id = any(:ids) order by id for update";

  /**
   * A state, never a window of time: what was due during an outage is due now. Rows that another
   * sweeper or a batch of events holds are left to them or to the next round.
   */
  private static final String CLAIM_DUE =
      "select "
          + STATE
          + """
          from deadline where next_action_at <= :now
          order by next_action_at limit :limit for update skip locked
          """;

  private static final String DUE =
      "select id from deadline where next_action_at <= :now order by next_action_at limit :limit";

  private static final String TERMS_OF =
      """
      select occurrence from deadline
      where id between :first and :last and rule = :rule and subject_id = :subject
        and occurrence > 0
      """;

  private static final String INSERT =
      """
      insert into deadline (<columns>)
      select * from <rows> order by 1
      on conflict (id) do nothing
      returning id
      """;

  private static final String UPDATE =
      """
      update deadline set
        rule_version = told.rule_version, kind = told.kind, case_id = told.case_id,
        municipality = told.municipality, told_at = told.told_at,
        first_started_at = told.first_started_at, started_at = told.started_at,
        counts_from = told.counts_from, due_at = told.due_at,
        moves = told.moves, course = told.course, traceparent = told.traceparent,
        derivation = coalesce(told.derivation, deadline.derivation), endings = told.endings,
        met_at = told.met_at, cancelled_at = told.cancelled_at, state = told.state,
        breached_at = told.breached_at, acted_until = told.acted_until,
        next_action_at = told.next_action_at, version = told.version
      from <rows> as told (<columns>)
      where deadline.id = told.id
      """;

  private static final String UPDATE_STANDING =
      """
      update deadline set
        state = acted.state, breached_at = acted.breached_at, acted_until = acted.acted_until,
        next_action_at = acted.next_action_at, version = acted.version
      from <rows> as acted (<columns>)
      where deadline.id = acted.id
      """;

  private static final String COUNT_OPEN =
      """
      select rule, state, count(*) as terms from deadline
      where state in ('running', 'suspended', 'breached') group by rule, state
      """;

  private final Jdbi jdbi;
  private final DeadlineMapper mapper;

  Deadlines(Jdbi jdbi, RuleBook rules) {
    this.jdbi = jdbi;
    this.mapper = new DeadlineMapper(rules);
  }

  /** Open terms of one rule in one state. */
  record Kind(String rule, DeadlineState state) {}

  @Override
  public Map<UUID, Deadline> lock(Set<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LOCK)
                .bindArray("ids", UUID.class, ids)
                .map(mapper)
                .collect(Collectors.toMap(Deadline::id, Function.identity())));
  }

  /** Terms with something to raise, held until the end of the transaction. */
  List<Deadline> claimDue(Instant now, int limit) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(CLAIM_DUE).bind("now", now).bind("limit", limit).map(mapper).list());
  }

  /** The ids of terms with something to raise, not held. */
  List<UUID> due(Instant now, int limit) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(DUE).bind("now", now).bind("limit", limit).mapTo(UUID.class).list());
  }

  @Override
  public Set<DeadlineKey> termsOf(DeadlineKey every) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TERMS_OF)
                .bind("first", DeadlineKey.firstIdOf(every.subject()))
                .bind("last", DeadlineKey.lastIdOf(every.subject()))
                .bind("rule", every.rule())
                .bind("subject", every.subject())
                .map((row, _) -> every.further(row.getInt("occurrence")))
                .collect(Collectors.toSet()));
  }

  @Override
  public Set<UUID> insert(Collection<Deadline> heardOf) {
    if (heardOf.isEmpty()) {
      return Set.of();
    }
    var columns = all(heardOf);
    return jdbi.withHandle(
        handle ->
            columns
                .bindTo(handle.createQuery(INSERT))
                .mapTo(UUID.class)
                .collect(Collectors.toSet()));
  }

  void update(Collection<Deadline> changed) {
    run(UPDATE, changed, all(changed));
  }

  void updateStanding(Collection<Deadline> acted) {
    run(UPDATE_STANDING, acted, standing(new Columns<>(acted)));
  }

  Map<Kind, Long> countOpen() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COUNT_OPEN)
                .reduceRows(
                    new HashMap<>(),
                    (counts, row) -> {
                      var state =
                          Codes.find(DeadlineState.class, row.getColumn("state", String.class));
                      counts.put(
                          new Kind(row.getColumn("rule", String.class), state.orElseThrow()),
                          row.getColumn("terms", Long.class));
                      return counts;
                    }));
  }

  private void run(String update, Collection<Deadline> deadlines, Columns<Deadline> columns) {
    if (!deadlines.isEmpty()) {
      jdbi.useHandle(handle -> columns.bindTo(handle.createUpdate(update)).execute());
    }
  }

  static Columns<Deadline> all(Collection<Deadline> deadlines) {
    return standing(new Columns<>(deadlines))
        .with("rule", "text", deadline -> deadline.key().rule())
        .with("subject_id", "uuid", deadline -> deadline.key().subject())
        .with("occurrence", "integer", deadline -> deadline.key().occurrence())
        .with("rule_version", "integer", ofRun(run -> run.rule().version()))
        .with("kind", "text", ofRun(run -> run.rule().kind().code()))
        .with("counts_from", "timestamptz", ofRun(Run::countsFrom))
        .with("due_at", "timestamptz", Deadlines::dueAt)
        .with("traceparent", "text", ofRun(Run::traceparent))
        .with("case_id", "uuid", deadline -> deadline.facts().whereabouts().caseId())
        .with("municipality", "text", deadline -> deadline.facts().whereabouts().municipality())
        .with("told_at", "timestamptz", deadline -> deadline.facts().whereabouts().toldAt())
        .with("first_started_at", "timestamptz", deadline -> deadline.facts().firstStartedAt())
        .with("started_at", "timestamptz", deadline -> deadline.facts().startedAt())
        .with("moves", "jsonb", ofMoved(deadline -> deadline.facts().moves()))
        .with("course", "jsonb", ofMoved(Deadlines::course))
        .with("endings", "jsonb", deadline -> StoredJson.write(deadline.facts().endings()))
        .with("derivation", "jsonb", Deadlines::newDerivation)
        .with("met_at", "timestamptz", deadline -> deadline.standing().metAt())
        .with("cancelled_at", "timestamptz", deadline -> deadline.standing().cancelledAt());
  }

  private static Columns<Deadline> standing(Columns<Deadline> columns) {
    return columns
        .with("id", "uuid", Deadline::id)
        .with("version", "bigint", Deadline::nextVersion)
        .with("state", "text", deadline -> code(deadline.standing().state()))
        .with("breached_at", "timestamptz", deadline -> deadline.standing().breachedAt())
        .with("acted_until", "timestamptz", deadline -> deadline.standing().actedUntil())
        .with("next_action_at", "timestamptz", deadline -> deadline.standing().nextActionAt());
  }

  private static Function<Deadline, @Nullable Object> ofRun(Function<Run, @Nullable Object> value) {
    return deadline -> {
      var run = deadline.facts().run();
      return run == null ? null : value.apply(run);
    };
  }

  private static @Nullable Instant dueAt(Deadline deadline) {
    return deadline.facts().run() == null ? null : deadline.dueAt();
  }

  private static @Nullable Course course(Deadline deadline) {
    return deadline.facts().run() == null ? null : deadline.course();
  }

  /** Of the few terms of which the end was decided about; empty of the others. */
  private static Function<Deadline, @Nullable Object> ofMoved(
      Function<Deadline, @Nullable Object> value) {
    return deadline -> {
      var moved = deadline.facts().moves().isEmpty() ? null : value.apply(deadline);
      return moved == null ? null : StoredJson.write(moved);
    };
  }

  private static @Nullable String newDerivation(Deadline deadline) {
    var count = deadline.newCount();
    return count == null ? null : StoredJson.write(count);
  }

  private static String code(@Nullable DeadlineState state) {
    return state == null ? UNSTARTED : state.code();
  }
}
