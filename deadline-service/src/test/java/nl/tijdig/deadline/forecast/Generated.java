package nl.tijdig.deadline.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;

/**
 * A history out of known distributions, played forward one term at a time, by other means than the
 * simulation that is to forecast it: busy and quiet weeks, fewer reports in the weekend, nobody at
 * work then, and now and then a backlog.
 */
final class Generated {
  static final LocalDate TODAY = LocalDate.parse("2026-06-01");
  static final int WEEKS_AHEAD = 10;

  private static final int BURN_IN = 6;
  private static final int TERM = 7;

  private final Random random;
  private final int weeksBefore;
  private final PriorityQueue<Integer> open = new PriorityQueue<>(Comparator.naturalOrder());
  private final List<PastDay> past = new ArrayList<>();
  private final List<Integer> breaches = new ArrayList<>();
  private OpenTerms now = OpenTerms.NONE;

  private Generated(long seed, int weeksBefore) {
    this.random = new Random(seed);
    this.weeksBefore = weeksBefore;
  }

  /**
   * Plays a history.
   *
   * @param weeksBefore how much of it is known when the forecast is made
   */
  static Generated of(long seed, int weeksBefore) {
    var generated = new Generated(seed, weeksBefore);
    generated.play();
    return generated;
  }

  PastWeeks past() {
    return new PastWeeks(TODAY.minusWeeks(weeksBefore), past.toArray(PastDay[]::new));
  }

  OpenTerms now() {
    return now;
  }

  /** The days ahead, on which no holiday is known. */
  static List<DayAhead> ahead() {
    var days = new ArrayList<DayAhead>();
    for (var day = 0; day < 7 * WEEKS_AHEAD; day++) {
      days.add(DayAhead.usual(day / 7, false, day + TERM));
    }
    return days;
  }

  /** What really happened in the weeks ahead. */
  List<Integer> breaches() {
    return breaches;
  }

  private void play() {
    var reports = 18 + 4 * random.nextDouble();
    var capacity = (reports + 1.5 * random.nextGaussian()) / 5;
    // About as much as is done in a term, so that weeks with and without breaches both come.
    addTo(open, -7 * (BURN_IN + weeksBefore), random.nextInt(40));
    for (var week = -BURN_IN - weeksBefore; week < WEEKS_AHEAD; week++) {
      if (week == 0) {
        now = grouped();
      }
      playWeek(week, reports * (0.7 + 0.6 * random.nextDouble()), capacity);
    }
  }

  private void playWeek(int week, double reports, double capacity) {
    var able = capacity * (0.8 + 0.4 * random.nextDouble());
    var breached = 0;
    for (var day = 7 * week; day < 7 * week + 7; day++) {
      var weekend = Math.floorMod(day, 7) > 4;
      var begun = poisson(reports * (weekend ? 0.05 : 0.18));
      addTo(open, day + TERM, begun);
      var met = weekend ? 0 : doSome(poisson(able));
      if (week >= -weeksBefore && week < 0) {
        past.add(new PastDay(begun, met, 0, false));
      }
      var today = day;
      breached += (int) open.stream().filter(last -> last == today).count();
    }
    if (week >= 0) {
      breaches.add(breached);
    }
  }

  private int doSome(int most) {
    var done = 0;
    while (done < most && open.poll() != null) {
      done++;
    }
    return done;
  }

  private static void addTo(PriorityQueue<Integer> open, int lastDay, int terms) {
    for (var i = 0; i < terms; i++) {
      open.add(lastDay);
    }
  }

  private OpenTerms grouped() {
    var byLastDay = new TreeMap<Integer, Integer>();
    open.forEach(last -> byLastDay.merge(last, 1, Integer::sum));
    return new OpenTerms(
        byLastDay.entrySet().stream()
            .map(entry -> new OpenTerms.Group(entry.getKey(), 0, entry.getValue()))
            .toList());
  }

  private int poisson(double mean) {
    var limit = Math.exp(-mean);
    var product = random.nextDouble();
    var count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
