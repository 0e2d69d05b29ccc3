package nl.tijdig.deadline.board;

import java.util.ArrayList;
import java.util.List;

/**
 * A list as it is shown.
 *
 * @param count how many there are
 * @param many whether there are more than were counted
 * @param pinned what always stays in view: the worst
 * @param pages the rest, on a wall a few at a time
 * @param more how many there are that are not shown
 */
record Listing(int count, boolean many, List<Line> pinned, List<List<Line>> pages, int more) {

  static Listing onDesk(int count, List<Line> lines) {
    return new Listing(count, isMany(count), lines, List.of(), count - lines.size());
  }

  /** The worst stay; the rest take turns. */
  static Listing onWall(int count, List<Line> lines, int pinned, int onPage) {
    var head = lines.subList(0, Math.min(pinned, lines.size()));
    var rest = lines.subList(head.size(), lines.size());
    var pages = new ArrayList<List<Line>>();
    for (var from = 0; from < rest.size(); from += onPage) {
      pages.add(rest.subList(from, Math.min(from + onPage, rest.size())));
    }
    return new Listing(count, isMany(count), head, pages, count - lines.size());
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
