package nl.tijdig.deadline.forecast;

/**
 * What is open, counted by the last day on which it is in time, since that is the order in which it
 * is done: what is due first is done first. Days are numbered from the first day ahead, 0.
 */
final class OpenQueue {

  /** By last day; the last place is for all that ends after the days ahead. */
  private final int[] byLastDay;

  private int late;
  private int size;

  OpenQueue(int days) {
    this.byLastDay = new int[days + 1];
  }

  /** Adds terms; those whose last day was before the days ahead are late already. */
  void add(int lastDay, int terms) {
    if (lastDay < 0) {
      late += terms;
    } else {
      byLastDay[Math.min(lastDay, byLastDay.length - 1)] += terms;
    }
    size += terms;
  }

  /** Does so many, the earliest first; gives how many there were to do. */
  int finish(int most) {
    var left = most;
    var taken = Math.min(left, late);
    late -= taken;
    left -= taken;
    for (var day = 0; left > 0 && day < byLastDay.length; day++) {
      left -= take(day, left);
    }
    return removed(most - left);
  }

  /** Drops so many, the ones due last first: those came in last, and it is triage that drops. */
  int lapse(int most) {
    var left = most;
    for (var day = byLastDay.length - 1; left > 0 && day >= 0; day--) {
      left -= take(day, left);
    }
    var taken = Math.min(left, late);
    late -= taken;
    return removed(most - left + taken);
  }

  private int take(int day, int most) {
    var taken = Math.min(most, byLastDay[day]);
    byLastDay[day] -= taken;
    return taken;
  }

  private int removed(int terms) {
    size -= terms;
    return terms;
  }

  /** Ends a day: what had it as its last day is late from then on; gives how many those are. */
  int pass(int day) {
    var breached = byLastDay[day];
    byLastDay[day] = 0;
    late += breached;
    return breached;
  }

  int size() {
    return size;
  }
}
