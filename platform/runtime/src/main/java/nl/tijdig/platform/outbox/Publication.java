package nl.tijdig.platform.outbox;

import java.util.UUID;
import nl.tijdig.contracts.Event;
import org.jspecify.annotations.Nullable;

/**
 * An event about one aggregate, ready to be told.
 *
 * @param subject the id of the aggregate
 * @param sequence the how-many-th state of the aggregate this tells of, from 1
 * @param path where an authorised reader finds it, below the base of the service
 * @param event what happened
 * @param traceparent the W3C trace that it belongs to; null for the trace of what is going on now
 */
public record Publication(
    UUID subject, long sequence, String path, Event event, @Nullable String traceparent) {

  /** Something that belongs to the trace of what is going on now. */
  public Publication(UUID subject, long sequence, String path, Event event) {
    this(subject, sequence, path, event, null);
  }

  static Publication of(Aggregate aggregate, Event event) {
    return new Publication(aggregate.id(), aggregate.version() + 1, aggregate.path(), event);
  }
}
