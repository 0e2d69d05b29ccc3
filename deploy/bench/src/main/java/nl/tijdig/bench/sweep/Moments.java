package nl.tijdig.bench.sweep;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The moments at which everything that was prepared falls due. */
final class Moments {

  /** Time enough to prepare it. */
  private static final Duration AHEAD = Duration.ofSeconds(30);

  private Moments() {}

  static Instant ahead() {
    return Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
  }

  /** Waits for it; when it is past already, what was prepared did not fall due at once. */
  static void await(Instant at) throws InterruptedException {
    var left = Duration.between(Instant.now(), at);
    if (left.isNegative()) {
      throw new IllegalStateException("preparing took longer than " + AHEAD);
    }
    Thread.sleep(left);
  }
}
