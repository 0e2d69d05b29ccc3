package nl.tijdig.demo.world;

/**
 * Citizen service numbers (BSN) of nobody: they pass the elfproef, and begin with 9999 as the
 * numbers do that the register keeps for tests. Each is given once.
 */
final class Bsns {

  /** How many numbers of this kind there are. */
  static final int AVAILABLE = 9_091;

  private static final int TESTS = 9_999;
  private static final int FOLLOWING = 10_000;
  private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2};

  private int next;

  private Bsns() {}

  /** The numbers that follow the first so many. */
  static Bsns after(int passedOver) {
    var bsns = new Bsns();
    for (var i = 0; i < passedOver; i++) {
      bsns.next();
    }
    return bsns;
  }

  String next() {
    while (next < FOLLOWING) {
      var eight = "%d%04d".formatted(TESTS, next++);
      var check = weighed(eight) % 11;
      if (check < 10) {
        return eight + check;
      }
    }
    throw new IllegalStateException("all numbers for tests are given");
  }

  private static int weighed(String digits) {
    var sum = 0;
    for (var i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
    }
    return sum;
  }
}
