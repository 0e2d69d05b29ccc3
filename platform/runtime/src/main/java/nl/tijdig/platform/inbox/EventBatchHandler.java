package nl.tijdig.platform.inbox;

import java.util.List;

/**
 * Handles what a poll brought and the inbox had not seen, in one transaction. The default hands
 * each event to its {@link EventHandler}; a service that works on sets brings its own.
 */
public interface EventBatchHandler {

  void handle(List<ReceivedEvent> events);
}
