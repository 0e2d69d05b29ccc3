package nl.tijdig.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How soon a part that died is started again: after a pause that doubles each time it dies soon
 * after its start, and not any more once it keeps doing so.
 */
final class Restarts {

  static final int RAPID_DEATHS = 5;

  private static final Duration RAPID = Duration.ofMinutes(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final Clock clock;
  private final Duration firstPause;
  private Instant startedAt;
  private int rapidDeaths;

  Restarts(Clock clock) {
    this(clock, FIRST_PAUSE);
  }

  Restarts(Clock clock, Duration firstPause) {
    this.clock = clock;
    this.firstPause = firstPause;
    this.startedAt = clock.instant();
  }

  /** A start that fails counts as a death like another. */
  synchronized void starting() {
    startedAt = clock.instant();
  }

  /** The pause before the next start; empty when there is no use in one. */
  synchronized Optional<Duration> died() {
    rapidDeaths = livedShort() ? rapidDeaths + 1 : 1;
    if (rapidDeaths >= RAPID_DEATHS) {
      return Optional.empty();
    }
    return Optional.of(firstPause.multipliedBy(1L << (rapidDeaths - 1)));
  }

  /** What killed it is over: earlier deaths no longer count. */
  synchronized void startAfresh() {
    rapidDeaths = 0;
  }

  private boolean livedShort() {
    return Duration.between(startedAt, clock.instant()).compareTo(RAPID) < 0;
  }
}
