package nl.tijdig.platform.health;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that costs a query, read again only when the last reading is old: whoever asks more often
 * gets the same answer and costs the database nothing. A reading that fails is an absent value.
 */
public final class Sampled<T> {

  /** How long whoever asks waits for a reading; a scrape of many stays within its time. */
  private static final long PATIENCE_NANOS = Duration.ofSeconds(1).toNanos();

  private final long keepNanos;
  private final Supplier<T> reading;
  private @Nullable CompletableFuture<T> last;
  private long startedAt;

  public Sampled(Duration keep, Supplier<T> reading) {
    this.keepNanos = keep.toNanos();
    this.reading = reading;
  }

  public Optional<T> get() {
    var current = current();
    try {
      return Optional.ofNullable(current.get(patienceLeft(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    }
  }

  /** One reading at a time: one that hangs is not joined by others. */
  private synchronized CompletableFuture<T> current() {
    var known = last;
    if (known != null && (!known.isDone() || System.nanoTime() - startedAt <= keepNanos)) {
      return known;
    }
    startedAt = System.nanoTime();
    var fresh = CompletableFuture.supplyAsync(reading, Thread::startVirtualThread);
    last = fresh;
    return fresh;
  }

  private synchronized long patienceLeft() {
    return Math.max(0, PATIENCE_NANOS - (System.nanoTime() - startedAt));
  }
}
