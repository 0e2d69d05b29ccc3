package nl.tijdig.deadline.waitinglist;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Hides numbers from 1 up to 4, which could tell of one family, and as many others as it takes that
 * a total minus the rest does not give them away.
 *
 * <p>The numbers come in columns that do not overlap, as late and not late, or are the difference
 * of two, which may be below 0; for each municipality. A municipality is hidden in all its columns
 * or in none. Then the hidden ones are only known to add up to something: there are at least two of
 * them, and in no column do they add up to 1 up to 4. Where no others are left to hide, the total
 * is hidden.
 */
final class SmallNumbers {
  private static final long SMALLEST_SHOWN = 5;

  private SmallNumbers() {}

  /**
   * What is not shown.
   *
   * @param municipalities their numbers
   * @param total the sum of all
   */
  record Hidden(Set<String> municipalities, boolean total) {}

  /**
   * Chooses what is not shown.
   *
   * @param columns for each municipality its numbers, in as many columns
   * @param always what must be hidden in any case, since it would tell of something that is
   */
  static Hidden of(Map<String, long[]> columns, Hidden always) {
    var hidden = new TreeSet<>(always.municipalities());
    hidden.retainAll(columns.keySet());
    columns.forEach(
        (municipality, numbers) -> {
          if (holdsSmall(numbers)) {
            hidden.add(municipality);
          }
        });
    var total = always.total() || holdsSmall(sum(columns, columns.keySet()));
    while (!total && givesAway(columns, hidden)) {
      var further = further(columns, hidden);
      further.ifPresent(hidden::add);
      total = further.isEmpty();
    }
    if (total && hidden.isEmpty()) {
      // Large differences can add up to a small one; all of them shown would give it away.
      cheapest(columns, columns.keySet().stream()).ifPresent(hidden::add);
    }
    return new Hidden(hidden, total);
  }

  private static boolean givesAway(Map<String, long[]> columns, Set<String> hidden) {
    return hidden.size() == 1 || holdsSmall(sum(columns, hidden));
  }

  /** The one that costs least, of those that add something where it is needed. */
  private static Optional<String> further(Map<String, long[]> columns, Set<String> hidden) {
    var sum = sum(columns, hidden);
    return cheapest(
        columns,
        columns.keySet().stream()
            .filter(municipality -> !hidden.contains(municipality))
            .filter(municipality -> helps(columns.get(municipality), sum)));
  }

  private static Optional<String> cheapest(Map<String, long[]> columns, Stream<String> some) {
    return some.min(
        Comparator.<String>comparingLong(
                municipality -> LongStream.of(columns.get(municipality)).map(Math::abs).sum())
            .thenComparing(Comparator.naturalOrder()));
  }

  private static boolean helps(long[] numbers, long[] sum) {
    for (var i = 0; i < numbers.length; i++) {
      if (numbers[i] != 0 && (isSmall(sum[i]) || !holdsSmall(sum))) {
        return true;
      }
    }
    return false;
  }

  private static long[] sum(Map<String, long[]> columns, Set<String> municipalities) {
    var sum = new long[columns.values().stream().findFirst().map(one -> one.length).orElse(0)];
    municipalities.forEach(
        municipality -> Arrays.setAll(sum, i -> sum[i] + columns.get(municipality)[i]));
    return sum;
  }

  private static boolean holdsSmall(long[] numbers) {
    return LongStream.of(numbers).anyMatch(SmallNumbers::isSmall);
  }

  private static boolean isSmall(long number) {
    return number != 0 && Math.abs(number) < SMALLEST_SHOWN;
  }
}
