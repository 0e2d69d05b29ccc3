package nl.tijdig.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Takes events in: noting them and handling what was new are one transaction. */
@ApplicationScoped
class Inbox {

  private static final String NOTE =
      """
      insert into inbox_event (event_id, received_at)
      select id, :now from unnest(:ids) as id
      on conflict do nothing
      returning event_id
      """;

  private final Jdbi jdbi;
  private final EventBatchHandler handler;
  private final EntityManager entities;
  private final Clock clock;

  Inbox(Jdbi jdbi, EventBatchHandler handler, EntityManager entities, Clock clock) {
    this.jdbi = jdbi;
    this.handler = handler;
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * Handles those of the events that were not seen before; gives how many had been. No request
   * stands behind an event, so the actor of what its handler does is the service itself.
   */
  @Transactional
  @ActivateRequestContext
  int take(List<ReceivedEvent> events) {
    var unseen = note(events.stream().map(ReceivedEvent::id).distinct().toList());
    var fresh = events.stream().filter(event -> unseen.remove(event.id())).toList();
    if (!fresh.isEmpty()) {
      handler.handle(fresh);
    }
    return events.size() - fresh.size();
  }

  /** Handles one event again although it was noted before: a dead letter that is replayed. */
  void replay(ReceivedEvent event) {
    note(List.of(event.id()));
    handler.handle(List.of(event));
    // What the database refuses must show here, and not when the transaction ends.
    entities.flush();
  }

  private Set<UUID> note(List<UUID> ids) {
    return new HashSet<>(
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(NOTE)
                    .bind("now", clock.instant())
                    .bindArray("ids", UUID.class, ids)
                    .mapTo(UUID.class)
                    .list()));
  }
}
