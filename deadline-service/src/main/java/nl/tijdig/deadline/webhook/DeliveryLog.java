package nl.tijdig.deadline.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tijdig.deadline.webhook.LoggedDelivery.LoggedAttempt;
import nl.tijdig.platform.code.Codes;
import nl.tijdig.platform.sql.Conditions;
import nl.tijdig.platform.sql.Instants;
import nl.tijdig.platform.web.PageRequest;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The deliveries as people read them, and sending them once more. */
@ApplicationScoped
class DeliveryLog {

  private static final String SELECT =
      """
      select id, subscription_id, event_id, type, position, happened_at, state, made_at,
             next_attempt_at, ended_at, version
      from webhook_delivery
      """;

  private static final String ATTEMPTS =
      """
      select delivery_id, number, at, status, failure, millis from webhook_attempt
      where delivery_id = any(:ids) order by number
      """;

  private static final String AGAIN =
      """
      update webhook_delivery
      set state = 'pending', tries = 0, next_attempt_at = :now, ended_at = null,
          version = version + 1
      """;

  /** The first position there is something of from a moment on; positions follow time. */
  private static final String FIRST_SINCE =
      """
      select min(position) from (
        select min(position) as position from alert
        where coalesce(withdrawn_at, raised_at) >= :since
        union all
        select min(position) from webhook_delivery
        where subscription_id = :id and happened_at >= :since) as found
      """;

  private final Jdbi jdbi;

  DeliveryLog(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** What a page needs of a subscription's log, the last delivery first. */
  List<LoggedDelivery> page(UUID subscription, @Nullable DeliveryState state, PageRequest page) {
    var conditions =
        new Conditions()
            .with("subscription_id = :subscription", "subscription", subscription)
            .with("state = :state", "state", state == null ? null : state.code());
    page.after().ifPresent(after -> conditions.with("id < :after", "after", after.id()));
    var found =
        jdbi.withHandle(
            handle ->
                conditions
                    .bindTo(
                        handle.createQuery(
                            SELECT + conditions.where() + " order by id desc limit :limit"))
                    .bind("limit", page.fetch())
                    .map((row, _) -> delivery(row))
                    .list());
    return withAttempts(found);
  }

  Optional<LoggedDelivery> find(UUID id) {
    var found =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(SELECT + " where id = :id")
                    .bind("id", id)
                    .map((row, _) -> delivery(row))
                    .list());
    return withAttempts(found).stream().findFirst();
  }

  /** Sends one again, as if it had not been tried. */
  void again(UUID id, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(AGAIN + " where id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute());
  }

  /** Sends all again from a position on; gives how many. */
  int again(UUID subscription, long from, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(AGAIN + " where subscription_id = :id and position >= :from")
                .bind("id", subscription)
                .bind("from", from)
                .bind("now", now)
                .execute());
  }

  /** The position of the first that happened from this moment on; empty when there is none. */
  Optional<Long> firstSince(UUID subscription, Instant since) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIRST_SINCE)
                .bind("id", subscription)
                .bind("since", since)
                .mapTo(Long.class)
                .stream()
                .filter(Objects::nonNull)
                .findFirst());
  }

  private List<LoggedDelivery> withAttempts(List<LoggedDelivery> deliveries) {
    var attempts = attempts(deliveries.stream().map(LoggedDelivery::id).toList());
    return deliveries.stream()
        .map(it -> it.with(attempts.getOrDefault(it.id(), List.of()), List.of()))
        .toList();
  }

  private Map<UUID, List<LoggedAttempt>> attempts(List<UUID> deliveries) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ATTEMPTS)
                .bindArray("ids", UUID.class, deliveries)
                .map((row, _) -> Map.entry(row.getObject("delivery_id", UUID.class), attempt(row)))
                .stream()
                .collect(
                    Collectors.groupingBy(
                        Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  private static LoggedDelivery delivery(ResultSet row) throws SQLException {
    return new LoggedDelivery(
        row.getObject("id", UUID.class),
        row.getObject("subscription_id", UUID.class),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getObject("position", Long.class),
        Instants.required(row, "happened_at"),
        Codes.find(DeliveryState.class, row.getString("state")).orElseThrow(),
        Instants.required(row, "made_at"),
        Instants.optional(row, "next_attempt_at"),
        Instants.optional(row, "ended_at"),
        List.of(),
        List.of(),
        row.getLong("version"));
  }

  private static LoggedAttempt attempt(ResultSet row) throws SQLException {
    return new LoggedAttempt(
        row.getInt("number"),
        Instants.required(row, "at"),
        row.getObject("status", Integer.class),
        row.getString("failure"),
        row.getLong("millis"));
  }
}
