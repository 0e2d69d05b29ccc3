package nl.tijdig.deadline.forecast;

import java.util.SplittableRandom;

/**
 * The days of one run, drawn from weeks that were. A week is drawn whole: what came in and what was
 * done in it belong together, and busy days come in busy weeks.
 *
 * <p>First is drawn which weeks there could have been, as many as there were (a bootstrap): some
 * weeks do not tell the level exactly, and with little history the band is too narrow without.
 */
final class DrawnWeeks {
  private static final int DAYS = 7;

  private final PastWeeks past;
  private final SplittableRandom random;
  private final int[] pool;
  private int week;

  DrawnWeeks(PastWeeks past, SplittableRandom random) {
    this.past = past;
    this.random = random;
    this.pool = random.ints(past.count(), 0, past.count()).toArray();
  }

  /**
   * What happens on a day; asked for one day after the other.
   *
   * @param day from the first day ahead, 0
   * @param holiday whether it is one: then it is as a Sunday
   */
  PastDay day(int day, boolean holiday) {
    if (day % DAYS == 0) {
      week = pool[random.nextInt(pool.length)];
    }
    var weekday = holiday ? past.sunday() : day % DAYS;
    var drawn = past.day(week, weekday);
    return drawn.holiday() ? another(weekday, drawn) : drawn;
  }

  /** The same weekday of another week, since a holiday says nothing of an ordinary day. */
  private PastDay another(int weekday, PastDay holiday) {
    var first = random.nextInt(pool.length);
    for (var i = 0; i < pool.length; i++) {
      var other = past.day(pool[(first + i) % pool.length], weekday);
      if (!other.holiday()) {
        return other;
      }
    }
    return holiday;
  }
}
