package nl.tijdig.deadline.forecast;

/**
 * A day that is to come.
 *
 * @param week which week of the forecast it is in, from 0
 * @param holiday a day from Monday through Friday on which nobody works
 * @param lastDay number of the last day of a term that begins on it
 * @param share which part of what is usually done is done
 * @param extra how many are done beside that
 */
record DayAhead(int week, boolean holiday, int lastDay, double share, double extra) {

  /** The same day with as much work on it as there usually is. */
  static DayAhead usual(int week, boolean holiday, int lastDay) {
    return new DayAhead(week, holiday, lastDay, 1, 0);
  }

  DayAhead withShare(double other) {
    return new DayAhead(week, holiday, lastDay, share * other, extra);
  }

  DayAhead withExtra(double more) {
    return new DayAhead(week, holiday, lastDay, share, extra + more);
  }

  DayAhead closed() {
    return new DayAhead(week, holiday, lastDay, 0, 0);
  }
}
