package nl.tijdig.platform.inbox;

import nl.tijdig.contracts.Event;

/**
 * Handles one type of event. Called in the transaction in which the inbox notes the event, once for
 * each event; throw {@link nl.tijdig.platform.event.Unprocessable} for what can never be handled.
 */
public interface EventHandler<E extends Event> {

  Class<E> handles();

  void handle(E event, ReceivedEvent envelope);
}
