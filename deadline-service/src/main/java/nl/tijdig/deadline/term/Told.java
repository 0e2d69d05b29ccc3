package nl.tijdig.deadline.term;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import nl.tijdig.contracts.code.DeadlineState;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a term before, as its own events say.
 *
 * @param version sequence of the last event
 * @param state where it stood by the last event that told of that; null when none did
 * @param stateVersion sequence of that event
 * @param breachedAt when its last breach was raised
 * @param actedUntil when its last warning or escalation was raised
 */
record Told(
    long version,
    @Nullable DeadlineState state,
    long stateVersion,
    @Nullable Instant breachedAt,
    @Nullable Instant actedUntil) {
  static final Told NOTHING = new Told(0, null, 0, null, null);

  /** Both together; the one that was told later holds. */
  Told join(Told other) {
    var later = other.stateVersion > stateVersion ? other : this;
    return new Told(
        Math.max(version, other.version),
        later.state,
        later.stateVersion,
        latest(breachedAt, other.breachedAt),
        latest(actedUntil, other.actedUntil));
  }

  private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
    return Stream.of(one, other)
        .<Instant>mapMulti(
            (moment, found) -> {
              if (moment != null) {
                found.accept(moment);
              }
            })
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
