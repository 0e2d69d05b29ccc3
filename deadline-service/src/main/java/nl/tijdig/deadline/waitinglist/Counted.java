package nl.tijdig.deadline.waitinglist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was counted for one rule and municipality, before anything is hidden.
 *
 * @param later how many of before the report before became known after it
 */
record Counted(
    long open,
    long late,
    @Nullable Instant oldest,
    long inflow,
    long outflow,
    long due,
    long inTime,
    long later) {
  static final Counted NOTHING = new Counted(0, 0, null, 0, 0, 0, 0, 0);

  static Counted stock(long open, long late, Instant oldest) {
    return new Counted(open, late, oldest, 0, 0, 0, 0, 0);
  }

  static Counted flow(long inflow, long outflow) {
    return new Counted(0, 0, null, inflow, outflow, 0, 0, 0);
  }

  static Counted inTime(long due, long inTime) {
    return new Counted(0, 0, null, 0, 0, due, inTime, 0);
  }

  Counted later(long number) {
    return new Counted(open, late, oldest, inflow, outflow, due, inTime, number);
  }

  /** How many became known later, when so many were reported before. */
  long laterThan(long reported) {
    return open - reported - inflow + outflow;
  }

  Counted plus(Counted other) {
    return new Counted(
        open + other.open,
        late + other.late,
        earlier(oldest, other.oldest),
        inflow + other.inflow,
        outflow + other.outflow,
        due + other.due,
        inTime + other.inTime,
        later + other.later);
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
