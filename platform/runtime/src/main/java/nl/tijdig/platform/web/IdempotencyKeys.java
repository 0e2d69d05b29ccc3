package nl.tijdig.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The table of requests that were carried out, used inside the transaction that does so. */
@ApplicationScoped
class IdempotencyKeys {

  private static final String CLAIM =
      """
      insert into idempotency_key (client, key, fingerprint, created_at)
      values (:client, :key, :fingerprint, :now)
      on conflict (client, key) do nothing
      """;
  private static final String KEEP =
      """
      update idempotency_key
         set status = :status, location = :location, etag = :etag, answer = :answer
       where client = :client and key = :key
      """;
  private static final String FIND =
      """
      select fingerprint, status, location, etag, answer
        from idempotency_key
       where client = :client and key = :key
      """;
  private static final String FORGET = "delete from idempotency_key where created_at < :before";

  private final Jdbi jdbi;
  private final Clock clock;

  IdempotencyKeys(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** A key and whose it is. */
  record OwnedKey(String client, String key) {}

  /** The first answer to a request, and what that request was. */
  @SuppressWarnings("ArrayRecordComponent") // only ever compared by its content
  record Kept(
      byte[] fingerprint,
      int status,
      @Nullable String location,
      @Nullable String etag,
      @Nullable String answer) {}

  /**
   * Whether the request is the first with its key. While another transaction that claimed the key
   * is running this waits for its end.
   */
  boolean claim(OwnedKey id, byte[] fingerprint) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(CLAIM)
                    .bind("client", id.client())
                    .bind("key", id.key())
                    .bind("fingerprint", fingerprint)
                    .bind("now", clock.instant())
                    .execute()
                == 1);
  }

  void keep(OwnedKey id, Kept first) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(KEEP)
                .bind("client", id.client())
                .bind("key", id.key())
                .bind("status", first.status())
                .bind("location", first.location())
                .bind("etag", first.etag())
                .bind("answer", first.answer())
                .execute());
  }

  /** Empty when the key was forgotten since it was claimed. */
  Optional<Kept> find(OwnedKey id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("client", id.client())
                .bind("key", id.key())
                .map((row, context) -> kept(row))
                .findOne());
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getBytes("fingerprint"),
        row.getInt("status"),
        row.getString("location"),
        row.getString("etag"),
        row.getString("answer"));
  }

  /** Removes what was carried out so long ago that nobody repeats it any more. */
  int forget(Duration olderThan) {
    return jdbi.withHandle(
        handle ->
            handle.createUpdate(FORGET).bind("before", clock.instant().minus(olderThan)).execute());
  }
}
