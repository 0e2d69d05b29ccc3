package nl.tijdig.bench.load;

import java.time.Duration;

/**
 * What came of a load.
 *
 * @param done how many requests were answered as they should be
 * @param failed how many were not
 * @param elapsed from the first to the last
 */
public record Outcome(int done, int failed, Duration elapsed, Latencies latencies) {

  private static final double NANOS_PER_SECOND = 1e9;

  /** Answers a second. */
  public double rate() {
    return done * NANOS_PER_SECOND / elapsed.toNanos();
  }
}
