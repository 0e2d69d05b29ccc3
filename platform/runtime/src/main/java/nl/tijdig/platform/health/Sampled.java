package nl.tijdig.platform.health;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that costs a query, read again only when the last reading is old: whoever asks more often
 * gets the same answer and costs the database nothing. A reading that fails is an absent value.
 */
public final class Sampled<T> {

  private final long keepNanos;
  private final Supplier<T> reading;
  private @Nullable T value;
  private long readAt;
  private boolean read;

  public Sampled(Duration keep, Supplier<T> reading) {
    this.keepNanos = keep.toNanos();
    this.reading = reading;
  }

  public synchronized Optional<T> get() {
    if (!read || System.nanoTime() - readAt > keepNanos) {
      value = readAgain();
      readAt = System.nanoTime();
      read = true;
    }
    return Optional.ofNullable(value);
  }

  private @Nullable T readAgain() {
    try {
      return reading.get();
    } catch (RuntimeException e) {
      return null;
    }
  }
}
