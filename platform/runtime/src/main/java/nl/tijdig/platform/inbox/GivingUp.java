package nl.tijdig.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import nl.tijdig.platform.event.Unprocessable;
import nl.tijdig.platform.log.WithoutValues;
import nl.tijdig.platform.sql.DatabaseFailure;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Puts a message with the dead letters, or keeps of it what can be kept. Whatever it holds, it does
 * not hold up what comes after it.
 */
@ApplicationScoped
class GivingUp {

  private static final Logger LOG = Logger.getLogger(GivingUp.class);

  private final DeadLetters letters;
  private final InboxMetrics metrics;
  private final List<Duration> pauses;

  GivingUp(
      DeadLetters letters,
      InboxMetrics metrics,
      @ConfigProperty(name = "tijdig.inbox.retry-pauses", defaultValue = "100ms,500ms,2s")
          List<Duration> pauses) {
    this.letters = letters;
    this.metrics = metrics;
    this.pauses = pauses;
  }

  /** Gives a message up; fails only when the database is away. */
  void giveUp(RawMessage message, Unprocessable cause) {
    for (var attempt = 0; ; attempt++) {
      try {
        letters.keep(message, cause);
        LOG.warnf("dead letter: %s %s: %s", message.place(), cause.code(), cause.getMessage());
        return;
      } catch (RuntimeException e) {
        requireDatabase(e);
        if (attempt == pauses.size()) {
          keepLeast(message, cause, e);
          return;
        }
        Pause.of(pauses.get(attempt));
      }
    }
  }

  private void keepLeast(RawMessage message, Unprocessable cause, RuntimeException failure) {
    var why = WithoutValues.of(failure);
    try {
      letters.keepLeast(message, cause, why);
      LOG.errorf(
          "of %s only place and value could be kept as dead letter: %s", place(message), why);
    } catch (RuntimeException e) {
      requireDatabase(e);
      LOG.errorf(
          "%s could not be kept as dead letter, and is passed over: %s",
          place(message), WithoutValues.of(e));
    }
    metrics.lost();
  }

  private static String place(RawMessage message) {
    return "message " + message.place();
  }

  private static void requireDatabase(RuntimeException failure) {
    if (DatabaseFailure.isAway(failure)) {
      throw failure;
    }
  }
}
