package nl.tijdig.deadline.forecast;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What every run of a simulation came to, week by week. */
final class Outcomes {
  private static final double LOW = 0.10;
  private static final double HIGH = 0.90;

  private final Map<What, int[][]> counts = new EnumMap<>(What.class);

  Outcomes(int weeks, int runs) {
    for (var what : What.values()) {
      counts.put(what, new int[weeks][runs]);
    }
  }

  void add(What what, int week, int run, int terms) {
    of(what)[week][run] += terms;
  }

  void set(What what, int week, int run, int terms) {
    of(what)[week][run] = terms;
  }

  private int[][] of(What what) {
    return Objects.requireNonNull(counts.get(what));
  }

  /** The mean of the runs and the middle eighty of a hundred. */
  Spread spread(What what, int week) {
    var sorted = of(what)[week].clone();
    Arrays.sort(sorted);
    var mean = Arrays.stream(sorted).average().orElse(0);
    return new Spread(Spread.rounded(mean), percentile(sorted, LOW), percentile(sorted, HIGH));
  }

  private static int percentile(int[] sorted, double part) {
    return sorted[(int) Math.ceil(part * sorted.length) - 1];
  }
}
