package nl.tijdig.bench.load;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long each of a number of things took. */
public final class Latencies {

  private final AtomicLongArray nanos;

  public Latencies(int size) {
    nanos = new AtomicLongArray(size);
  }

  /** Of the one with this number. */
  public void record(int number, long duration) {
    nanos.set(number, duration);
  }

  /** The time within which this part of them was done; 0.99 for the slowest hundredth left out. */
  public Duration percentile(double part) {
    var sorted = new long[nanos.length()];
    Arrays.setAll(sorted, nanos::get);
    Arrays.sort(sorted);
    var rank = (int) Math.ceil(part * sorted.length);
    return Duration.ofNanos(sorted[Math.max(rank, 1) - 1]);
  }
}
