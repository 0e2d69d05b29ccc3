package nl.tijdig.deadline.alert;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import nl.tijdig.platform.sql.Conditions;

/**
 * Follows the alerts as they come. Positions are in the order of commits, so reading on after the
 * last one that was seen misses nothing, whichever instance raised it.
 */
@ApplicationScoped
class AlertStream {
  private static final int BATCH = 200;

  private final AlertLog log;
  private final AlertSignal signal;
  private final AlertStreamConfig config;
  private final Clock clock;
  private final ExecutorService threads;

  AlertStream(
      AlertLog log,
      AlertSignal signal,
      AlertStreamConfig config,
      Clock clock,
      @VirtualThreads ExecutorService threads) {
    this.log = log;
    this.signal = signal;
    this.config = config;
    this.clock = clock;
    this.threads = threads;
  }

  /**
   * What comes after the position: lists of alerts, and an empty list when there was nothing for as
   * long as a heartbeat. The next list is read when the follower has taken the one before.
   *
   * @param until the stream ends at this moment if not before: then the follower's token does
   */
  Multi<List<AlertView>> after(long position, AlertFilter filter, Instant until) {
    var follower = new Follower(position, filter, until);
    return Multi.createBy()
        .repeating()
        .uni(() -> Uni.createFrom().item(follower::next).runSubscriptionOn(threads))
        .whilst(_ -> follower.mayGoOn());
  }

  private final class Follower {
    private final AlertFilter filter;
    private final Instant until;
    private final long began = System.nanoTime();
    private long position;
    private boolean greeted;

    Follower(long position, AlertFilter filter, Instant until) {
      this.position = position;
      this.filter = filter;
      this.until = until;
    }

    boolean mayGoOn() {
      return System.nanoTime() - began < config.lifetime().toNanos()
          && clock.instant().isBefore(until);
    }

    /** The first answer comes at once, so that the follower knows that it is heard. */
    List<AlertView> next() {
      var heartbeat = System.nanoTime() + (greeted ? config.heartbeat().toNanos() : 0);
      if (!greeted) {
        beginAgainWhenAhead();
      }
      greeted = true;
      while (true) {
        var seen = signal.times();
        var found = read();
        var left = mayGoOn() ? heartbeat - System.nanoTime() : 0;
        if (!found.isEmpty() || left <= 0 || !await(seen, left)) {
          return found;
        }
      }
    }

    /**
     * A position that does not exist yet was seen before the database was restored or begun anew:
     * then everything is told again, since nobody can say what was missed.
     */
    private void beginAgainWhenAhead() {
      if (position > log.lastPosition()) {
        position = 0;
      }
    }

    private List<AlertView> read() {
      var found = log.after(position, new Conditions(), BATCH);
      if (!found.isEmpty()) {
        position = found.getLast().position();
      }
      return found.stream().filter(filter::admits).toList();
    }

    private boolean await(long seen, long atMostNanos) {
      try {
        var pause = Math.min(atMostNanos, config.poll().toNanos());
        signal.awaitMoreThan(seen, Duration.ofNanos(pause));
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
