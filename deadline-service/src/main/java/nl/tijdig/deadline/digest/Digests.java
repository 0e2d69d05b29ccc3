package nl.tijdig.deadline.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.platform.code.Codes;
import nl.tijdig.platform.outbox.Ids;
import nl.tijdig.platform.sql.Instants;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The digests that were made. */
@ApplicationScoped
class Digests {

  private static final String ADD =
      """
      insert into digest (id, subscription_id, alerts, subject, text, html, state, tries,
        next_attempt_at, made_at, version)
      values (:id, :subscription, :alerts, :subject, :text, :html, 'pending', 0, :now, :now, 1)
      """;

  /** Whoever takes it has until the next moment to tell what came of it. */
  private static final String TAKE =
      """
      update digest set next_attempt_at = :until
      where id = (
        select id from digest where state = 'pending' and next_attempt_at <= :now
        order by next_attempt_at, id limit 1 for update skip locked)
      returning id, subscription_id, subject, text, html, tries
      """;

  private static final String SETTLE =
      """
      update digest
      set state = :state, tries = tries + 1, next_attempt_at = :next, ended_at = :ended,
          version = version + 1
      where id = :id
      """;

  private static final String AGAIN =
      """
      update digest set state = 'pending', tries = 0, next_attempt_at = :now, ended_at = null,
                        version = version + 1
      where id = :id
      """;

  private static final String LOG =
      """
      select id, subscription_id, alerts, state, tries, next_attempt_at, made_at, ended_at, version
      from digest
      """;

  private final Jdbi jdbi;

  Digests(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(UUID subscription, NewDigest digest, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ADD)
                .bind("id", Ids.next())
                .bind("subscription", subscription)
                .bind("alerts", digest.alerts())
                .bind("subject", digest.subject())
                .bind("text", digest.text())
                .bind("html", digest.html())
                .bind("now", now)
                .execute());
  }

  /** Takes one that is due, so that no other instance sends it before the given moment. */
  Optional<PendingDigest> take(Instant now, Instant until) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TAKE)
                .bind("now", now)
                .bind("until", until)
                .map(
                    (row, _) ->
                        new PendingDigest(
                            row.getObject("id", UUID.class),
                            row.getObject("subscription_id", UUID.class),
                            row.getString("subject"),
                            row.getString("text"),
                            row.getString("html"),
                            row.getInt("tries")))
                .findOne());
  }

  void settle(UUID id, DigestState state, @Nullable Instant next, @Nullable Instant ended) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(SETTLE)
                .bind("id", id)
                .bind("state", state.code())
                .bind("next", next)
                .bind("ended", ended)
                .execute());
  }

  /** Sends one again, as if it had not been tried. */
  void again(UUID id, Instant now) {
    jdbi.useHandle(handle -> handle.createUpdate(AGAIN).bind("id", id).bind("now", now).execute());
  }

  /** The last of a subscription, at most so many, the last first. */
  List<LoggedDigest> of(UUID subscription, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    LOG + " where subscription_id = :subscription order by id desc limit :limit")
                .bind("subscription", subscription)
                .bind("limit", limit)
                .map((row, _) -> logged(row))
                .list());
  }

  Optional<LoggedDigest> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LOG + " where id = :id")
                .bind("id", id)
                .map((row, _) -> logged(row))
                .findOne());
  }

  /** Removes what ended before the moment. */
  void forget(Instant before) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from digest where ended_at < :before")
                .bind("before", before)
                .execute());
  }

  private static LoggedDigest logged(ResultSet row) throws SQLException {
    return new LoggedDigest(
        row.getObject("id", UUID.class),
        row.getObject("subscription_id", UUID.class),
        row.getInt("alerts"),
        Codes.find(DigestState.class, row.getString("state")).orElseThrow(),
        row.getInt("tries"),
        Instants.required(row, "made_at"),
        Instants.optional(row, "next_attempt_at"),
        Instants.optional(row, "ended_at"),
        List.of(),
        row.getLong("version"));
  }
}
