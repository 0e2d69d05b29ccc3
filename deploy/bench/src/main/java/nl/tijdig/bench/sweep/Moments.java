package nl.tijdig.bench.sweep;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The moments at which everything that was prepared falls due. */
final class Moments {

  /** Time enough to prepare a million. */
  static final Duration MANY = Duration.ofSeconds(30);

  /** Time enough to prepare some thousands. */
  static final Duration FEW = Duration.ofSeconds(8);

  private Moments() {}

  static Instant ahead(Duration time) {
    return Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS);
  }

  /** Waits for it; when it is past already, what was prepared did not fall due at once. */
  static void await(Instant at) throws InterruptedException {
    var left = Duration.between(Instant.now(), at);
    if (left.isNegative()) {
      throw new IllegalStateException(
          "preparing took %s longer than it may".formatted(left.negated()));
    }
    Thread.sleep(left);
  }
}
