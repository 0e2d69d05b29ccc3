package nl.tijdig.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How soon a part that died is started again: after a pause that doubles each time it dies soon
 * after its start, up to a minute. A part that never became ready is given up after some deaths,
 * since it will not by itself; one that did is started again for as long as the launcher runs.
 */
final class Restarts {

  static final int RAPID_DEATHS = 5;

  private static final Duration RAPID = Duration.ofMinutes(1);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 6;
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final Clock clock;
  private final Duration firstPause;
  private Instant startedAt;
  private int rapidDeaths;
  private boolean wasReady;

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

  /** The part did its work once, so it can do so again. */
  synchronized void becameReady() {
    wasReady = true;
  }

  /** The pause before the next start; empty when there is no use in one. */
  synchronized Optional<Duration> died() {
    rapidDeaths = livedShort() ? rapidDeaths + 1 : 1;
    return rapidDeaths >= RAPID_DEATHS && !wasReady ? Optional.empty() : Optional.of(pause());
  }

  /** How often in a row the part died soon after its start. */
  synchronized int rapidDeaths() {
    return rapidDeaths;
  }

  private Duration pause() {
    var pause = firstPause.multipliedBy(1L << Math.min(rapidDeaths - 1, MOST_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  /** What killed it is over: earlier deaths no longer count. */
  synchronized void startAfresh() {
    rapidDeaths = 0;
  }

  private boolean livedShort() {
    return Duration.between(startedAt, clock.instant()).compareTo(RAPID) < 0;
  }
}
