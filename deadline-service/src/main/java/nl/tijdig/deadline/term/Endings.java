package nl.tijdig.deadline.term;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was told of the end of a term, for each version of its rule, since versions may differ in
 * what ends a term and the version is known only with the start.
 *
 * @param stops every moment it was done: which of them counts is known only with the due moment
 * @param cancels the latest moment it lapsed
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Endings(SortedMap<Integer, SortedSet<Instant>> stops, SortedMap<Integer, Instant> cancels) {
  static final Endings NONE = new Endings(new TreeMap<>(), new TreeMap<>());

  Endings {
    stops = stops == null ? new TreeMap<>() : stops;
    cancels = cancels == null ? new TreeMap<>() : cancels;
  }

  Endings stopped(int ruleVersion, Instant at) {
    var more = new TreeMap<>(stops);
    var moments = new TreeSet<>(more.getOrDefault(ruleVersion, new TreeSet<>()));
    moments.add(at);
    more.put(ruleVersion, moments);
    return new Endings(more, cancels);
  }

  Endings cancelled(int ruleVersion, Instant at) {
    var more = new TreeMap<>(cancels);
    more.merge(ruleVersion, at, (known, told) -> told.isAfter(known) ? told : known);
    return new Endings(stops, more);
  }

  Endings join(Endings other) {
    var both = this;
    for (var stops : other.stops.entrySet()) {
      for (var stop : stops.getValue()) {
        both = both.stopped(stops.getKey(), stop);
      }
    }
    for (var cancel : other.cancels.entrySet()) {
      both = both.cancelled(cancel.getKey(), cancel.getValue());
    }
    return both;
  }

  /**
   * How a term ended.
   *
   * @param startedAt when it last started
   * @param stopsCountFrom what was done before this moment was done too early
   */
  Ending of(int ruleVersion, Instant startedAt, Instant stopsCountFrom) {
    var stop = first(stops.get(ruleVersion), stopsCountFrom);
    var cancel = effective(cancels.get(ruleVersion), startedAt);
    if (stop != null && (cancel == null || !stop.isAfter(cancel))) {
      return new Ending.Met(stop);
    }
    return cancel == null ? Ending.OPEN : new Ending.Cancelled(cancel);
  }

  private static @Nullable Instant first(@Nullable SortedSet<Instant> moments, Instant from) {
    return moments == null ? null : moments.tailSet(from).stream().findFirst().orElse(null);
  }

  /** A term that was started again after it lapsed runs on. */
  private static @Nullable Instant effective(@Nullable Instant cancel, Instant startedAt) {
    return cancel != null && !cancel.isBefore(startedAt) ? cancel : null;
  }
}
