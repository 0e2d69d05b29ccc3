package nl.tijdig.deadline.forecast;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Plays the days ahead many times. On each day terms that stood still run on, terms begin, some
 * lapse, as many as can be are done, and then the day passes. It counts and holds no terms, so its
 * cost follows the days and not how many are open.
 */
final class Simulation {
  /** What is left of halves and thirds of a case after they were added up. */
  private static final double ROUNDING = 1e-9;

  private final PastWeeks past;
  private final OpenTerms open;
  private final List<DayAhead> days;

  Simulation(PastWeeks past, OpenTerms open, List<DayAhead> days) {
    this.past = past;
    this.open = open;
    this.days = List.copyOf(days);
  }

  /**
   * Plays it.
   *
   * @param seed the same gives the same; what is drawn does not depend on what is done, so two
   *     plans with one seed meet the same days
   */
  Outcomes play(int runs, long seed) {
    var outcomes = new Outcomes(days.getLast().week() + 1, runs);
    var random = new SplittableRandom(seed);
    for (var run = 0; run < runs; run++) {
      new Run(new DrawnWeeks(past, random), outcomes, run).play();
    }
    return outcomes;
  }

  /** One way it could go. */
  private final class Run {
    private final DrawnWeeks drawn;
    private final Outcomes outcomes;
    private final int run;
    private final OpenQueue queue = new OpenQueue(days.size());
    private int suspended = open.suspended();
    private double unused;

    Run(DrawnWeeks drawn, Outcomes outcomes, int run) {
      this.drawn = drawn;
      this.outcomes = outcomes;
      this.run = run;
    }

    void play() {
      resume(0);
      for (var day = 0; day < days.size(); day++) {
        if (suspended > 0 && day > 0) {
          suspended -= resume(day);
        }
        pass(day, days.get(day));
      }
    }

    private int resume(int day) {
      var resumed = 0;
      for (var group : open.groups()) {
        if (group.from() == day) {
          queue.add(group.lastDay(), group.terms());
          resumed += group.terms();
        }
      }
      return resumed;
    }

    private void pass(int number, DayAhead day) {
      var happens = drawn.day(number, day.holiday());
      queue.add(day.lastDay(), happens.begun());
      add(What.BEGUN, day, happens.begun());
      add(What.LAPSED, day, queue.lapse(happens.lapsed()));
      add(What.MET, day, queue.finish(capacity(day, happens)));
      add(What.BREACHED, day, queue.pass(number));
      outcomes.set(What.OPEN_AT_END, day.week(), run, queue.size() + suspended);
    }

    /** In whole cases; a part of one is done when the parts of later days complete it. */
    private int capacity(DayAhead day, PastDay happens) {
      unused += happens.met() * day.share() + day.extra();
      var whole = (int) Math.floor(unused + ROUNDING);
      unused -= whole;
      return whole;
    }

    private void add(What what, DayAhead day, int terms) {
      outcomes.add(what, day.week(), run, terms);
    }
  }
}
