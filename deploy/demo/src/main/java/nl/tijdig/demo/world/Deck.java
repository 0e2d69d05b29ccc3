package nl.tijdig.demo.world;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A shuffled deck in which everything occurs as often as its share says, to the nearest whole card:
 * few cards then show the same proportions as many would when they were drawn by chance.
 */
final class Deck<T> {

  private final Deque<T> cards;

  /** A deck of this many cards. */
  Deck(List<Share<T>> shares, int size, Random random) {
    this.cards = new ArrayDeque<>(dealt(shares, size, random));
  }

  /** The cards of a deck, all at once. */
  static <T> List<T> dealt(List<Share<T>> shares, int size, Random random) {
    var cards = new ArrayList<T>(size);
    var counts = counts(shares, size);
    for (var i = 0; i < counts.length; i++) {
      cards.addAll(Collections.nCopies(counts[i], shares.get(i).of()));
    }
    Collections.shuffle(cards, random);
    return cards;
  }

  T draw() {
    return cards.pop();
  }

  /** Whole numbers with this sum; what rounding down leaves goes to the largest remainders. */
  private static int[] counts(List<? extends Share<?>> shares, int size) {
    var total = shares.stream().mapToDouble(Share::weight).sum();
    var exact = shares.stream().mapToDouble(share -> size * share.weight() / total).toArray();
    var counts = IntStream.range(0, exact.length).map(i -> (int) exact[i]).toArray();
    IntStream.range(0, exact.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> counts[i] - exact[i]))
        .limit(size - IntStream.of(counts).sum())
        .forEach(i -> counts[i]++);
    return counts;
  }
}
