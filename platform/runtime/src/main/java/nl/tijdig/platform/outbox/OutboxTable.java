package nl.tijdig.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.platform.event.EventJson;
import nl.tijdig.platform.sql.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** The rows of {@code outbox_message}, in plain SQL since they are worked on as sets. */
@ApplicationScoped
class OutboxTable {

  /** Positions are given out in the order of the rows. */
  private static final String INSERT =
      """
      insert into outbox_message (<columns>, recorded_at)
      select message.*, :now from <rows> as message
      """;

  /** Strict order inside a key: a key whose row waits or is blocked sends nothing. */
  private static final String NEXT =
      """
      select position, id, topic, key, headers, data, attempts
        from outbox_message
       where key not in (select key from outbox_message
                          where attempts > 0 and (blocked_at is not null or next_attempt_at > :now))
       order by position
       limit :limit
      """;

  private static final String BACKLOG =
      """
      select count(*) as depth, min(recorded_at) as oldest,
             (select count(distinct key) from outbox_message
               where attempts > 0 and blocked_at is not null) as blocked_keys
        from outbox_message
      """;

  private static final String BLOCKED =
      """
      select key, blocked_at, topic, attempts, last_error,
             (select count(*) from outbox_message waiting where waiting.key = blocked.key) as waiting
        from outbox_message blocked
       where attempts > 0 and blocked_at is not null
       order by blocked_at, key
      """;

  private final Jdbi jdbi;
  private final EventJson json;
  private final Clock clock;

  OutboxTable(Jdbi jdbi, EventJson json, Clock clock) {
    this.jdbi = jdbi;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A row as the relay works on it.
   *
   * @param readable whether its headers can be read; when not, the message has none
   */
  record Row(long position, OutboxMessage message, int attempts, boolean readable) {}

  /** How much waits, for those who watch. */
  public record Backlog(long depth, @Nullable Instant oldest, long blockedKeys) {}

  void insert(Collection<OutboxMessage> messages) {
    var rows =
        new Columns<>(messages)
            .with("id", "uuid", OutboxMessage::id)
            .with("topic", "text", OutboxMessage::topic)
            .with("key", "text", OutboxMessage::key)
            .with("headers", "text", message -> json.write(message.headers()))
            .with("data", "bytea", OutboxMessage::data);
    jdbi.useHandle(
        handle -> rows.bindTo(handle.createUpdate(INSERT)).bind("now", clock.instant()).execute());
  }

  List<Row> next(int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(NEXT)
                .bind("now", clock.instant())
                .bind("limit", limit)
                .map((row, context) -> row(row))
                .list());
  }

  void remove(Collection<Long> positions) {
    if (positions.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from outbox_message where position = any(:positions)")
                .bindArray("positions", Long.class, positions)
                .execute());
  }

  void retryLater(Row row, Duration pause, String error) {
    hold(row, "next_attempt_at", clock.instant().plus(pause), error);
  }

  void block(Row row, String error) {
    hold(row, "blocked_at", clock.instant(), error);
  }

  /** Lets a blocked key try again; gives whether it was blocked. */
  boolean release(String key) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        update outbox_message
                           set attempts = 0, blocked_at = null, next_attempt_at = null
                         where key = :key and attempts > 0 and blocked_at is not null
                        """)
                    .bind("key", key)
                    .execute()
                > 0);
  }

  Backlog backlog() {
    return jdbi.withHandle(
        handle -> handle.createQuery(BACKLOG).map(ConstructorMapper.of(Backlog.class)).one());
  }

  List<BlockedKey> blockedKeys() {
    return jdbi.withHandle(
        handle -> handle.createQuery(BLOCKED).map(ConstructorMapper.of(BlockedKey.class)).list());
  }

  /** Takes or keeps the lease; gives whether this holder has it now. */
  boolean lease(UUID holder, Duration time) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        insert into outbox_lease as lease (name, holder, expires_at)
                        values ('relay', :holder, now() + :millis * interval '1 ms')
                        on conflict (name) do update
                           set holder = excluded.holder, expires_at = excluded.expires_at
                         where lease.holder = excluded.holder or lease.expires_at < now()
                        """)
                    .bind("holder", holder)
                    .bind("millis", time.toMillis())
                    .execute()
                > 0);
  }

  void giveBackLease(UUID holder) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from outbox_lease where name = 'relay' and holder = :holder")
                .bind("holder", holder)
                .execute());
  }

  private void hold(Row row, String column, Instant moment, String error) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "update outbox_message set attempts = attempts + 1, last_error = :error, "
                        + column
                        + " = :moment where position = :position")
                .bind("error", error)
                .bind("moment", moment)
                .bind("position", row.position())
                .execute());
  }

  private Row row(ResultSet row) throws SQLException {
    var headers = headers(row.getString("headers"));
    return new Row(
        row.getLong("position"),
        new OutboxMessage(
            row.getObject("id", UUID.class),
            row.getString("topic"),
            row.getString("key"),
            headers.orElse(Map.of()),
            row.getBytes("data")),
        row.getInt("attempts"),
        headers.isPresent());
  }

  /** One row that is not as it should be must not hide the others. */
  private Optional<Map<String, String>> headers(String written) {
    try {
      return Optional.of(json.readHeaders(written));
    } catch (IllegalStateException e) {
      return Optional.empty();
    }
  }
}
