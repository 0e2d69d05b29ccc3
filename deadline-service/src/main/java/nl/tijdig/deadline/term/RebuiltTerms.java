package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.alert.AlertType;
import nl.tijdig.deadline.calendar.Derivation;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.deadline.rule.Rule;
import nl.tijdig.deadline.rule.RuleBook;
import nl.tijdig.platform.code.Codes;
import nl.tijdig.platform.sql.Columns;
import nl.tijdig.platform.sql.Instants;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The tables that terms are rebuilt in, beside the live ones. */
@ApplicationScoped
class RebuiltTerms {
  private static final int AT_ONCE = 5_000;

  private static final String PUT =
      """
      insert into rebuilt_deadline as known (<columns>)
      select * from <rows>
      on conflict (id) do update set
        rule_version = excluded.rule_version, kind = excluded.kind, case_id = excluded.case_id,
        municipality = excluded.municipality, told_at = excluded.told_at,
        first_started_at = excluded.first_started_at, started_at = excluded.started_at,
        counts_from = excluded.counts_from,
        due_at = excluded.due_at, traceparent = excluded.traceparent,
        derivation = coalesce(excluded.derivation, known.derivation), moves = excluded.moves,
        course = excluded.course, endings = excluded.endings, met_at = excluded.met_at,
        cancelled_at = excluded.cancelled_at, state = excluded.state
      """;

  private static final String PUT_TOLD =
      """
      insert into told_deadline as known (<columns>)
      select * from <rows>
      on conflict (deadline_id) do update set
        version = greatest(known.version, excluded.version),
        state = case when excluded.state_version > known.state_version
                     then excluded.state else known.state end,
        state_version = greatest(known.state_version, excluded.state_version),
        breached_at = greatest(known.breached_at, excluded.breached_at),
        acted_until = greatest(known.acted_until, excluded.acted_until)
      """;

  private static final String PUT_ALERTS =
      "insert into told_alert (<columns>) select * from <rows> on conflict do nothing";

  private static final String FIND =
      "select " + Deadlines.STATE + ", derivation from rebuilt_deadline where id = any(:ids)";

  private static final String FIND_TOLD =
      """
      select deadline_id, version, state, state_version, breached_at, acted_until
        from told_deadline where deadline_id = any(:ids)
      """;

  /** A breach that was withdrawn and raised again is there once more; the last one counts. */
  private static final String FIND_ALERTS =
      """
      select deadline_id, type, name, raised_at from told_alert
       where deadline_id = any(:ids) order by raised_at, deadline_id
      """;

  /** Rows of what holds for every term of a subject, in which something was told. */
  private static final String OF_EVERY =
      "select "
          + Deadlines.STATE
          + """
           from rebuilt_deadline
          where occurrence = 0 and rule = any(:rules) and endings <> '{}' and id > :after
          order by id limit :limit
          """;

  private static final String TERMS_OF =
      "select "
          + Deadlines.STATE
          + """
           from rebuilt_deadline
          where occurrence > 0 and rule = :rule and subject_id = :subject
            and id between :first and :last
          """;

  private final Jdbi jdbi;
  private final DueMoments moments;
  private final DeadlineMapper mapper;
  private final Set<String> repeated;

  RebuiltTerms(Jdbi jdbi, RuleBook rules, DueMoments moments) {
    this.jdbi = jdbi;
    this.moments = moments;
    this.mapper = new DeadlineMapper(rules);
    this.repeated =
        rules.all().stream()
            .filter(Rule::isRepeated)
            .map(Rule::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  void clear() {
    jdbi.useHandle(
        handle -> handle.execute("truncate rebuilt_deadline, told_deadline, told_alert"));
  }

  /** What was gathered of terms before. */
  Map<UUID, Facts> facts(Set<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bindArray("ids", UUID.class, ids)
                .map(mapper)
                .collect(Collectors.toMap(Deadline::id, Deadline::facts)));
  }

  /** The terms as they were rebuilt. */
  Map<UUID, Deadline> find(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> replayed(mapper.map(row, context), row))
                .collect(Collectors.toMap(Deadline::id, Function.identity())));
  }

  private Deadline replayed(Deadline found, ResultSet row) throws SQLException {
    var derivation = row.getString("derivation");
    return Deadline.replayed(
        found.key(),
        found.facts(),
        derivation == null ? null : StoredJson.read(derivation, Derivation.class),
        moments);
  }

  Map<UUID, Told> told(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND_TOLD)
                .bindArray("ids", UUID.class, ids)
                .map((row, _) -> Map.entry(row.getObject("deadline_id", UUID.class), told(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Told told(ResultSet row) throws SQLException {
    var state = row.getString("state");
    return new Told(
        row.getLong("version"),
        state == null ? null : Codes.find(DeadlineState.class, state).orElseThrow(),
        row.getLong("state_version"),
        Instants.optional(row, "breached_at"),
        Instants.optional(row, "acted_until"));
  }

  List<OwnEvents.Alert> alerts(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND_ALERTS)
                .bindArray("ids", UUID.class, ids)
                .map(
                    (row, _) ->
                        new OwnEvents.Alert(
                            row.getObject("deadline_id", UUID.class),
                            Codes.find(AlertType.class, row.getString("type")).orElseThrow(),
                            row.getString("name"),
                            Instants.required(row, "raised_at")))
                .list());
  }

  boolean isRepeated(String rule) {
    return repeated.contains(rule);
  }

  /** Tells each repeated term what was told of every term of its subject. */
  void spread() {
    var after = new UUID(0, 0);
    for (var every = ofEvery(after); !every.isEmpty(); every = ofEvery(after)) {
      put(every.stream().flatMap(this::toldOfEvery).toList());
      after = every.getLast().id();
    }
  }

  private List<Deadline> ofEvery(UUID after) {
    return repeated.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(OF_EVERY)
                    .bindArray("rules", String.class, repeated)
                    .bind("after", after)
                    .bind("limit", AT_ONCE)
                    .map(mapper)
                    .list());
  }

  private Stream<Deadline> toldOfEvery(Deadline every) {
    return terms(every.key()).stream().map(term -> withCancels(term, every));
  }

  private Deadline withCancels(Deadline term, Deadline every) {
    var facts = term.facts();
    for (var cancel : every.facts().cancels(every.key()).toList()) {
      facts = facts.with(cancel.of(term.key()));
    }
    return Deadline.replayed(term.key(), facts, null, moments);
  }

  private List<Deadline> terms(DeadlineKey every) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TERMS_OF)
                .bind("rule", every.rule())
                .bind("subject", every.subject())
                .bind("first", DeadlineKey.firstIdOf(every.subject()))
                .bind("last", DeadlineKey.lastIdOf(every.subject()))
                .map(mapper)
                .list());
  }

  void put(Collection<Deadline> terms) {
    for (var piece : Replay.pieces(terms, AT_ONCE)) {
      run(PUT, Deadlines.all(piece));
    }
  }

  void putTold(Map<UUID, Told> told) {
    for (var piece : Replay.pieces(told.entrySet(), AT_ONCE)) {
      run(
          PUT_TOLD,
          new Columns<>(piece)
              .with("deadline_id", "uuid", Map.Entry::getKey)
              .with("version", "bigint", one -> one.getValue().version())
              .with("state", "text", one -> code(one.getValue().state()))
              .with("state_version", "bigint", one -> one.getValue().stateVersion())
              .with("breached_at", "timestamptz", one -> one.getValue().breachedAt())
              .with("acted_until", "timestamptz", one -> one.getValue().actedUntil()));
    }
  }

  private static @Nullable String code(@Nullable DeadlineState state) {
    return state == null ? null : state.code();
  }

  void putAlerts(Collection<OwnEvents.Alert> alerts) {
    for (var piece : Replay.pieces(alerts, AT_ONCE)) {
      run(
          PUT_ALERTS,
          new Columns<>(piece)
              .with("deadline_id", "uuid", OwnEvents.Alert::deadlineId)
              .with("type", "text", alert -> alert.type().code())
              .with("name", "text", OwnEvents.Alert::name)
              .with("raised_at", "timestamptz", OwnEvents.Alert::raisedAt));
    }
  }

  private void run(String statement, Columns<?> columns) {
    jdbi.useHandle(handle -> columns.bindTo(handle.createUpdate(statement)).execute());
  }
}
