package nl.tijdig.deadline.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What was told of the end of a term, for each version of its rule, since versions may differ in
 * what ends a term and the version is known only with the start.
 *
 * @param stops the earliest moment it was done
 * @param cancels the latest moment it lapsed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Endings(SortedMap<Integer, Instant> stops, SortedMap<Integer, Instant> cancels) {
  static final Endings NONE = new Endings(new TreeMap<>(), new TreeMap<>());

  Endings {
    stops = stops == null ? new TreeMap<>() : stops;
    cancels = cancels == null ? new TreeMap<>() : cancels;
  }

  Endings stopped(int ruleVersion, Instant at) {
    return new Endings(
        with(stops, ruleVersion, at, BinaryOperator.minBy(Instant::compareTo)), cancels);
  }

  Endings cancelled(int ruleVersion, Instant at) {
    return new Endings(
        stops, with(cancels, ruleVersion, at, BinaryOperator.maxBy(Instant::compareTo)));
  }

  Endings join(Endings other) {
    var both = this;
    for (var stop : other.stops.entrySet()) {
      both = both.stopped(stop.getKey(), stop.getValue());
    }
    for (var cancel : other.cancels.entrySet()) {
      both = both.cancelled(cancel.getKey(), cancel.getValue());
    }
    return both;
  }

  /** How a term ended that last started at the given moment under the given version. */
  Ending of(int ruleVersion, Instant startedAt) {
    var stop = stops.get(ruleVersion);
    var cancel = effective(cancels.get(ruleVersion), startedAt);
    if (stop != null && (cancel == null || !stop.isAfter(cancel))) {
      return new Ending.Met(stop);
    }
    return cancel == null ? Ending.OPEN : new Ending.Cancelled(cancel);
  }

  /** A term that was started again after it lapsed runs on. */
  private static @Nullable Instant effective(@Nullable Instant cancel, Instant startedAt) {
    return cancel != null && !cancel.isBefore(startedAt) ? cancel : null;
  }

  private static SortedMap<Integer, Instant> with(
      Map<Integer, Instant> moments, int ruleVersion, Instant at, BinaryOperator<Instant> choose) {
    var more = new TreeMap<>(moments);
    more.merge(ruleVersion, at, choose);
    return more;
  }
}
