package nl.tijdig.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.contracts.Topic;
import nl.tijdig.platform.event.EventJson;
import nl.tijdig.platform.event.Unprocessable;
import nl.tijdig.platform.outbox.Ids;
import nl.tijdig.platform.outbox.OutboxMessage;
import nl.tijdig.platform.outbox.RawOutbox;
import nl.tijdig.platform.sql.StorableText;
import nl.tijdig.platform.web.Cursor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what could not be handled, and tells the dead-letter topic of it in the same transaction.
 */
@ApplicationScoped
class DeadLetters {

  private static final String KEEP =
      """
      insert into dead_letter (id, topic, partition, log_offset, key, event_id, type, headers, data,
                               code, reason, failed_at)
      values (:id, :topic, :partition, :offset, :key, :eventId, :type, cast(:headers as jsonb), :data,
              :code, :reason, :now)
      on conflict (topic, partition, log_offset) do nothing
      """;

  private final Jdbi jdbi;
  private final EventJson json;
  private final RawOutbox outbox;
  private final Clock clock;
  private final String topic;

  DeadLetters(
      Jdbi jdbi,
      EventJson json,
      RawOutbox outbox,
      Clock clock,
      @ConfigProperty(name = "tijdig.service") String service) {
    this.jdbi = jdbi;
    this.json = json;
    this.outbox = outbox;
    this.clock = clock;
    this.topic = Topic.deadLettersOf(service);
  }

  /**
   * Keeps a message, once however often it is given up; its event will not be handled by itself.
   */
  @Transactional
  void keep(RawMessage message, Unprocessable cause) {
    var eventId = eventId(message);
    if (insert(message, eventId, cause)) {
      eventId.ifPresent(this::noteInInbox);
      outbox.send(List.of(forTopic(message, cause)));
    }
  }

  /**
   * Keeps of a message only where it stood and its value, for when the rest is refused.
   *
   * @param why the rest could not be kept
   */
  @Transactional
  void keepLeast(RawMessage message, Unprocessable cause, String why) {
    var least =
        new RawMessage(
            message.topic(), message.partition(), message.offset(), null, Map.of(), message.data());
    insert(
        least,
        Optional.empty(),
        new Unprocessable(cause.code(), "key and headers could not be kept: " + why));
  }

  Optional<DeadLetter> find(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from dead_letter where id = :id")
                .bind("id", id)
                .map(new DeadLetterMapper(json))
                .findOne());
  }

  List<DeadLetter> list(@Nullable String state, @Nullable Cursor after, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    select * from dead_letter
                     where (cast(:state as text) is null or state = :state)
                       and (cast(:id as uuid) is null or (failed_at, id) > (:moment, :id))
                     order by failed_at, id limit :limit
                    """)
                .bind("state", state)
                .bind("moment", after == null ? null : after.moment())
                .bind("id", after == null ? null : after.id())
                .bind("limit", limit)
                .map(new DeadLetterMapper(json))
                .list());
  }

  /** Decides on an open letter; gives false when somebody else did so before. */
  boolean decide(UUID id, String state, String account, @Nullable String decision) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        update dead_letter
                           set state = :state, decided_at = :now, decided_by = :account,
                               decision = :decision, version = version + 1
                         where id = :id and state = 'open'
                        """)
                    .bind("state", state)
                    .bind("now", clock.instant())
                    .bind("account", account)
                    .bind("decision", decision)
                    .bind("id", id)
                    .execute())
        > 0;
  }

  long open() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select count(*) from dead_letter where state = 'open'")
                .mapTo(Long.class)
                .one());
  }

  private boolean insert(RawMessage message, Optional<UUID> eventId, Unprocessable cause) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(KEEP)
                    .bind("id", Ids.next())
                    .bind("topic", message.topic())
                    .bind("partition", message.partition())
                    .bind("offset", message.offset())
                    .bind("key", message.key())
                    .bind("eventId", eventId.orElse(null))
                    .bind("type", message.headers().get("ce_type"))
                    .bind("headers", json.write(message.headers()))
                    .bind("data", message.data())
                    .bind("code", cause.code())
                    .bind("reason", StorableText.of(cause.getMessage()))
                    .bind("now", clock.instant())
                    .execute())
        > 0;
  }

  private void noteInInbox(UUID eventId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    "insert into inbox_event (event_id, received_at) values (:id, :now) on conflict"
                        + " do nothing")
                .bind("id", eventId)
                .bind("now", clock.instant())
                .execute());
  }

  private OutboxMessage forTopic(RawMessage message, Unprocessable cause) {
    var headers = new HashMap<>(message.headers());
    headers.put("dl_topic", message.topic());
    headers.put("dl_partition", Integer.toString(message.partition()));
    headers.put("dl_offset", Long.toString(message.offset()));
    headers.put("dl_code", cause.code());
    headers.put("dl_reason", StorableText.of(cause.getMessage()));
    headers.put("dl_failed_at", clock.instant().toString());
    return new OutboxMessage(
        Ids.next(),
        topic,
        message.key() == null ? "" : message.key(),
        Map.copyOf(headers),
        message.data() == null ? "".getBytes(UTF_8) : message.data());
  }

  private static Optional<UUID> eventId(RawMessage message) {
    try {
      return Optional.ofNullable(message.headers().get("ce_id")).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
