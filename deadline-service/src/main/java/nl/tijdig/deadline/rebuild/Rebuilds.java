package nl.tijdig.deadline.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.platform.code.Codes;
import nl.tijdig.platform.outbox.Ids;
import nl.tijdig.platform.sql.Conditions;
import nl.tijdig.platform.sql.Instants;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Every rebuild there was, and what it found. */
@ApplicationScoped
class Rebuilds {
  /** How long an instance may be silent before it counts as dead. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private static final String FORGET_DEAD =
      """
      update rebuild set state = 'interrupted', finished_at = :now
       where finished_at is null and alive_at < :silentSince
      """;

  private static final String BEGIN =
      """
      insert into rebuild (id, state, switching, requested_by, requested_at, alive_at)
      values (:id, 'reading', :switching, :by, :now, :now)
      on conflict ((true)) where finished_at is null do nothing
      """;

  private static final String SELECT = "select * from rebuild ";

  private final Jdbi jdbi;
  private final Clock clock;

  Rebuilds(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Begins one, unless another is at work; gives its id. */
  Optional<UUID> begin(boolean switching, String by) {
    forgetDead();
    var now = clock.instant();
    var id = Ids.next();
    return jdbi.withHandle(
        handle -> {
          var begun =
              handle
                  .createUpdate(BEGIN)
                  .bind("id", id)
                  .bind("switching", switching)
                  .bind("by", by)
                  .bind("now", now)
                  .execute();
          return begun == 1 ? Optional.of(id) : Optional.empty();
        });
  }

  /** Notes of those whose instance died that they were interrupted. */
  void forgetDead() {
    var now = clock.instant();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(FORGET_DEAD)
                .bind("now", now)
                .bind("silentSince", now.minus(SILENCE))
                .execute());
  }

  /** Notes that its instance is still at it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void alive(UUID id) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update rebuild set alive_at = :now where id = :id")
                .bind("id", id)
                .bind("now", clock.instant())
                .execute());
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void reading(UUID id, long events, long read, long unreadable, Duration took) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update rebuild set events = :events, events_read = :read,
                      unreadable = :unreadable, read_millis = :millis, alive_at = :now
                    where id = :id and finished_at is null
                    """)
                .bind("id", id)
                .bind("events", events)
                .bind("read", read)
                .bind("unreadable", unreadable)
                .bind("millis", took.toMillis())
                .bind("now", clock.instant())
                .execute());
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void nowIn(UUID id, RebuildState state) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("update rebuild set state = :state, alive_at = :now where id = :id")
                .bind("id", id)
                .bind("state", state.code())
                .bind("now", clock.instant())
                .execute());
  }

  /** Notes what was found, in the running transaction. */
  void found(UUID id, long inMotion, long switched) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    update rebuild set
                      terms = (select count(*) from rebuilt_deadline where due_at is not null),
                      missing = found.missing, different = found.different,
                      not_in_log = found.not_in_log, in_motion = :inMotion, switched = :switched
                    from (select count(*) filter (where kind = 'missing') as missing,
                                 count(*) filter (where kind = 'different') as different,
                                 count(*) filter (where kind = 'not-in-log') as not_in_log
                            from rebuild_difference where rebuild_id = :id) as found
                    where id = :id
                    """)
                .bind("id", id)
                .bind("inMotion", inMotion)
                .bind("switched", switched)
                .execute());
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void finished(UUID id, RebuildState state) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update rebuild set state = :state, finished_at = :now, alive_at = :now"
                        + " where id = :id and finished_at is null")
                .bind("id", id)
                .bind("state", state.code())
                .bind("now", clock.instant())
                .execute());
  }

  Optional<RebuildView> find(UUID id) {
    return select(new Conditions().with("id = :id", "id", id), 1).stream().findFirst();
  }

  Optional<UUID> atWork() {
    return select(new Conditions().with("finished_at is null"), 1).stream()
        .map(RebuildView::id)
        .findFirst();
  }

  /** The last one first. */
  List<RebuildView> last(int limit) {
    return select(new Conditions(), limit);
  }

  private List<RebuildView> select(Conditions conditions, int limit) {
    return jdbi.withHandle(
        handle ->
            conditions
                .bindTo(
                    handle.createQuery(
                        SELECT + conditions.where() + " order by id desc limit :limit"))
                .bind("limit", limit)
                .map((row, _) -> view(row))
                .list());
  }

  /** The terms that stood otherwise, by id. */
  List<Difference> differences(UUID id, @Nullable UUID after, int limit) {
    var conditions =
        new Conditions()
            .with("rebuild_id = :id", "id", id)
            .with("deadline_id > :after", "after", after);
    return jdbi.withHandle(
        handle ->
            conditions
                .bindTo(
                    handle.createQuery(
                        "select deadline_id, kind, fields from rebuild_difference "
                            + conditions.where()
                            + " order by deadline_id limit :limit"))
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new Difference(
                            row.getObject("deadline_id", UUID.class),
                            row.getString("kind"),
                            List.of((String[]) row.getArray("fields").getArray())))
                .list());
  }

  private static RebuildView view(ResultSet row) throws SQLException {
    var millis = row.getLong("read_millis");
    var read = row.getLong("events_read");
    return new RebuildView(
        row.getObject("id", UUID.class),
        Codes.find(RebuildState.class, row.getString("state")).orElseThrow(),
        row.getBoolean("switching"),
        row.getString("requested_by"),
        Instants.required(row, "requested_at"),
        Instants.optional(row, "finished_at"),
        row.getLong("events"),
        read,
        row.getLong("unreadable"),
        millis == 0 ? null : read * 1000 / millis,
        number(row, "terms"),
        number(row, "missing"),
        number(row, "different"),
        number(row, "not_in_log"),
        number(row, "in_motion"),
        number(row, "switched"),
        List.of());
  }

  private static @Nullable Long number(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Long.class);
  }
}
