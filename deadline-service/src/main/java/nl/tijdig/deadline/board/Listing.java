package nl.tijdig.deadline.board;

import java.util.List;

/**
 * A list as it is shown.
 *
 * @param count how many there are
 * @param many whether there are more than were counted
 * @param pinned what always stays in view: the worst
 * @param rest what takes turns on a wall, as many at a time as there is room for
 * @param more how many there are that are not shown
 */
record Listing(int count, boolean many, List<Line> pinned, List<Line> rest, int more) {

  static Listing onDesk(int count, List<Line> lines) {
    return new Listing(count, isMany(count), lines, List.of(), count - lines.size());
  }

  /** The worst stay; the rest take turns. */
  static Listing onWall(int count, List<Line> lines, int pinned) {
    var head = Math.min(pinned, lines.size());
    return new Listing(
        count,
        isMany(count),
        lines.subList(0, head),
        lines.subList(head, lines.size()),
        count - lines.size());
  }

  public boolean none() {
    return count == 0;
  }

  /** As it stands in large type. */
  public String shown() {
    return many ? count + "+" : Integer.toString(count);
  }

  private static boolean isMany(int count) {
    return count >= BoardTerms.MOST_COUNTED;
  }
}
