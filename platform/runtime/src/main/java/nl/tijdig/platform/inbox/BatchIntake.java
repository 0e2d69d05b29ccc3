package nl.tijdig.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.tijdig.platform.event.Tracing;
import nl.tijdig.platform.event.Unprocessable;
import nl.tijdig.platform.log.WithoutValues;
import nl.tijdig.platform.sql.DatabaseFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes a polled batch in. All in one transaction when it can be; when that fails one by one, so
 * that what cannot be handled goes to the dead letters and holds up nothing else. While the
 * database is away it waits: that passes.
 */
@ApplicationScoped
class BatchIntake {

  private static final Logger LOG = Logger.getLogger(BatchIntake.class);

  private final EventReader reader;
  private final Inbox inbox;
  private final GivingUp givingUp;
  private final InboxMetrics metrics;
  private final Tracing tracing;
  private final List<Duration> pauses;
  private volatile boolean stopping;

  BatchIntake(
      EventReader reader,
      Inbox inbox,
      GivingUp givingUp,
      InboxMetrics metrics,
      Tracing tracing,
      @ConfigProperty(name = "tijdig.inbox.retry-pauses", defaultValue = "100ms,500ms,2s")
          List<Duration> pauses) {
    this.reader = reader;
    this.inbox = inbox;
    this.givingUp = givingUp;
    this.metrics = metrics;
    this.tracing = tracing;
    this.pauses = pauses;
  }

  /** Lets a batch that waits for the database go, unhandled: its offsets stay where they are. */
  void stop() {
    stopping = true;
  }

  /**
   * Handles the messages, waiting for the database as long as it takes.
   *
   * @param keepAlive called while waiting for the database
   * @return whether every message was handled or is a dead letter; only then offsets may move
   */
  boolean take(List<RawMessage> messages, Runnable keepAlive) {
    var events = new ArrayList<ReceivedEvent>();
    for (var message : messages) {
      try {
        events.add(reader.read(message));
      } catch (RuntimeException e) {
        if (!whenDatabaseIsThere(
            () -> giveUp(message, unprocessable("message", message, e)), keepAlive)) {
          return false;
        }
      }
    }
    return events.isEmpty() || whenDatabaseIsThere(() -> takeTogether(events, messages), keepAlive);
  }

  private boolean takeTogether(List<ReceivedEvent> events, List<RawMessage> messages) {
    try {
      metrics.duplicates(inbox.take(events));
      metrics.handled(events.size());
      return true;
    } catch (RuntimeException e) {
      if (DatabaseFailure.isAway(e)) {
        throw e;
      }
      LOG.debug("a batch failed; its events are handled one by one", e);
      return takeOneByOne(events, messages);
    }
  }

  private boolean takeOneByOne(List<ReceivedEvent> events, List<RawMessage> messages) {
    for (var event : events) {
      takeOne(event, messages);
    }
    return true;
  }

  private void takeOne(ReceivedEvent event, List<RawMessage> messages) {
    for (var attempt = 0; ; attempt++) {
      try {
        metrics.duplicates(inbox.take(List.of(event)));
        metrics.handled(1);
        return;
      } catch (Unprocessable e) {
        giveUp(event, messages, e);
        return;
      } catch (RuntimeException e) {
        if (DatabaseFailure.isAway(e)) {
          throw e;
        }
        if (attempt == pauses.size()) {
          giveUp(event, messages, e);
          return;
        }
        Pause.of(pauses.get(attempt));
      }
    }
  }

  private void giveUp(ReceivedEvent event, List<RawMessage> messages, RuntimeException cause) {
    var message = messageOf(event, messages);
    tracing.continuing(
        event.traceparent(),
        "give up " + event.type(),
        () -> giveUp(message, unprocessable("event " + event.id(), message, cause)));
  }

  private static Unprocessable unprocessable(
      String what, RawMessage message, RuntimeException cause) {
    if (cause instanceof Unprocessable unprocessable) {
      return unprocessable;
    }
    LOG.error(what + " at " + message.place() + " could not be handled", cause);
    return failed(cause);
  }

  private boolean giveUp(RawMessage message, Unprocessable cause) {
    givingUp.giveUp(message, cause);
    return true;
  }

  /** Only kinds of failure and SQL states: messages may quote what they failed on. */
  private static Unprocessable failed(RuntimeException cause) {
    return new Unprocessable(Unprocessable.FAILED, WithoutValues.of(cause), cause);
  }

  private static RawMessage messageOf(ReceivedEvent event, List<RawMessage> messages) {
    return messages.stream()
        .filter(message -> message.offset() == event.offset())
        .filter(message -> message.partition() == event.partition())
        .filter(message -> message.topic().equals(event.topic()))
        .findFirst()
        .orElseThrow();
  }

  private boolean whenDatabaseIsThere(Supplier<Boolean> work, Runnable keepAlive) {
    var waiting = false;
    while (!stopping) {
      try {
        var done = work.get();
        if (waiting) {
          LOG.info("the database is back; events are handled again");
        }
        return done;
      } catch (RuntimeException e) {
        if (!DatabaseFailure.isAway(e)) {
          throw e;
        }
        if (!waiting) {
          LOG.warn("the database is away; events wait in Kafka");
        }
        waiting = true;
        keepAlive.run();
        Pause.of(Duration.ofSeconds(1));
      }
    }
    return false;
  }
}
