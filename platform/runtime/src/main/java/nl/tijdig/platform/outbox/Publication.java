package nl.tijdig.platform.outbox;

import java.util.UUID;
import nl.tijdig.contracts.Event;

/**
 * An event about one aggregate, ready to be told.
 *
 * @param subject the id of the aggregate
 * @param sequence the how-many-th state of the aggregate this tells of, from 1
 * @param path where an authorised reader finds it, below the base of the service
 * @param event what happened
 */
public record Publication(UUID subject, long sequence, String path, Event event) {

  static Publication of(Aggregate aggregate, Event event) {
    return new Publication(aggregate.id(), aggregate.version() + 1, aggregate.path(), event);
  }
}
