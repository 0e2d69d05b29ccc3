package nl.tijdig.deadline.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.tijdig.platform.outbox.Ids;
import nl.tijdig.platform.sql.Columns;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The deliveries as the sender works on them. */
@ApplicationScoped
class Deliveries {

  private static final String ADD =
      """
      insert into webhook_delivery (<columns>, subscription_id, state, tries, next_attempt_at,
        made_at, version)
      select told.*, :subscription, 'pending', 0, :now, :now, 1
      from <rows> as told
      on conflict (subscription_id, event_id) do nothing
      returning id
      """;

  private static final String WITH_DUE =
      """
      select id from webhook_subscription as subscription
      where active and exists (
        select from webhook_delivery
        where subscription_id = subscription.id and state = 'pending' and next_attempt_at <= :now)
      """;

  /** Whoever takes them has until the next moment to tell what came of it. */
  private static final String TAKE =
      """
      update webhook_delivery set next_attempt_at = :until
      where id in (
        select id from webhook_delivery
        where subscription_id = :subscription and state = 'pending' and next_attempt_at <= :now
        order by next_attempt_at, id
        limit :limit
        for update skip locked)
      returning id, event_id, event, tries
      """;

  private static final String SETTLE =
      """
      update webhook_delivery
      set state = :state, tries = tries + 1, next_attempt_at = :next, ended_at = :ended,
          version = version + 1
      where id = :id
      """;

  private static final String LOG =
      """
      insert into webhook_attempt (delivery_id, number, at, status, failure, millis)
      select id, 1 + (select count(*) from webhook_attempt where delivery_id = :id),
             :at, :status, :failure, :millis
      from webhook_delivery where id = :id
      """;

  private static final String FORGET =
      """
      delete from webhook_delivery where id in (
        select id from webhook_delivery where ended_at < :before order by ended_at limit :limit)
      """;

  private final Jdbi jdbi;

  Deliveries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Keeps what is to be sent; what is there already stays as it is. Gives the ids of the rest. */
  List<UUID> add(UUID subscription, Collection<WebhookEvent> events, Instant now) {
    if (events.isEmpty()) {
      return List.of();
    }
    return jdbi.withHandle(
        handle ->
            new Columns<>(events)
                .with("id", "uuid", _ -> Ids.next())
                .with("event_id", "uuid", WebhookEvent::id)
                .with("type", "text", WebhookEvent::type)
                .with("position", "bigint", WebhookEvent::position)
                .with("happened_at", "timestamptz", WebhookEvent::happenedAt)
                .with("event", "text", WebhookEvent::json)
                .bindTo(handle.createQuery(ADD))
                .bind("subscription", subscription)
                .bind("now", now)
                .mapTo(UUID.class)
                .list());
  }

  /** The active subscriptions that something is to be sent to. */
  List<UUID> withDue(Instant now) {
    return jdbi.withHandle(
        handle -> handle.createQuery(WITH_DUE).bind("now", now).mapTo(UUID.class).list());
  }

  /** Takes what is due, so that no other instance sends it before the given moment. */
  List<PendingDelivery> take(UUID subscription, Instant now, Instant until, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(TAKE)
                .bind("subscription", subscription)
                .bind("now", now)
                .bind("until", until)
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new PendingDelivery(
                            row.getObject("id", UUID.class),
                            row.getObject("event_id", UUID.class),
                            row.getString("event"),
                            row.getInt("tries")))
                .list());
  }

  /** Keeps what came of attempts. */
  void settle(Collection<Outcome> outcomes) {
    jdbi.useHandle(handle -> outcomes.forEach(outcome -> settle(handle, outcome)));
  }

  private static void settle(Handle handle, Outcome outcome) {
    var attempt = outcome.attempt();
    handle
        .createUpdate(SETTLE)
        .bind("state", outcome.state().code())
        .bind("next", outcome.nextAttemptAt())
        .bind("ended", outcome.endedAt())
        .bind("id", outcome.deliveryId())
        .execute();
    handle
        .createUpdate(LOG)
        .bind("id", outcome.deliveryId())
        .bind("at", attempt.at())
        .bind("status", attempt.status())
        .bind("failure", attempt.failure())
        .bind("millis", attempt.took().toMillis())
        .execute();
  }

  /** Removes at most so many that ended before the moment; gives how many. */
  int forget(Instant before, int limit) {
    return jdbi.withHandle(
        handle ->
            handle.createUpdate(FORGET).bind("before", before).bind("limit", limit).execute());
  }

  /** How many wait. */
  long pending() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from webhook_delivery where state = 'pending'")
                .mapTo(Long.class)
                .one());
  }
}
