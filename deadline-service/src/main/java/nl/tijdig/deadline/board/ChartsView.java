package nl.tijdig.deadline.board;

import java.util.List;

/**
 * Two charts of the same weeks, in units of the drawing, and what stands in them as a table.
 *
 * @param none whether there is nothing to show
 * @param bars the stock, a bar for each week
 * @param norm the share in time by the norm: lines, broken where nothing came due
 * @param legal the same by law
 * @param goals what the network wants to reach
 */
record ChartsView(
    boolean none,
    List<Bar> bars,
    List<Tick> stockTicks,
    Series norm,
    Series legal,
    List<Tick> shareTicks,
    List<Tick> goals,
    List<Label> labels,
    List<Row> rows) {

  /** A bar, of which the lower part is late; the number stands on top. */
  record Bar(int x, int y, int width, int height, int lateY, int lateHeight, String number) {}

  /** A line across, and what it stands for. */
  record Tick(int y, String text) {}

  /** What stands below. */
  record Label(int x, String text) {}

  /** A line of the chart. */
  record Series(List<String> lines, List<Dot> dots) {}

  /** A point. */
  record Dot(int x, int y) {}

  /** A week in the table. */
  record Row(String week, String open, String late, String norm, String legal) {}
}
