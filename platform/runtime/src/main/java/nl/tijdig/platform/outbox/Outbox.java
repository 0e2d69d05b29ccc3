package nl.tijdig.platform.outbox;

import java.util.Collection;
import nl.tijdig.contracts.Event;

/**
 * Tells others of a state change, in the transaction of that change: either both are committed or
 * neither. Kafka may be away; the relay sends as soon as it can, in order, until it is
 * acknowledged.
 */
public interface Outbox {

  /**
   * Records an event about an aggregate; at most one for each aggregate in a transaction.
   *
   * @throws IllegalStateException outside a transaction, since then an event could be told of a
   *     change that never was
   */
  void publish(Aggregate aggregate, Event event);

  /** The same for many at once, for work on sets; the order given is the order kept. */
  void publishAll(Collection<Publication> publications);
}
