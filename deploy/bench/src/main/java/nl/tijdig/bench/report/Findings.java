package nl.tijdig.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table that a run ends with, in Markdown that reads well as it is. */
public final class Findings {

  private record Column(String title, Function<Finding, String> value) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("what", Finding::what),
          new Column("measured", Finding::measured),
          new Column("beside it", Finding::beside),
          new Column("ratio", Finding::ratio),
          new Column("goal", Finding::goal),
          new Column("reached", Finding::reached));

  private final List<Finding> findings = new ArrayList<>();

  /** Keeps it, and tells it at once, since a run is long. */
  public void add(Finding finding) {
    findings.add(finding);
    System.out.println("    " + finding.sentence());
  }

  public String table() {
    var widths = COLUMNS.stream().map(this::width).toList();
    var lines = new ArrayList<String>();
    lines.add(line(widths, Column::title));
    lines.add(widths.stream().map("-"::repeat).collect(Collectors.joining("-|-", "|-", "-|")));
    findings.forEach(finding -> lines.add(line(widths, column -> column.value().apply(finding))));
    return String.join("\n", lines);
  }

  private int width(Column column) {
    return findings.stream()
        .mapToInt(finding -> column.value().apply(finding).length())
        .reduce(column.title().length(), Math::max);
  }

  private static String line(List<Integer> widths, Function<Column, String> value) {
    var cells = new ArrayList<String>();
    for (var i = 0; i < widths.size(); i++) {
      var text = value.apply(COLUMNS.get(i));
      cells.add(text + " ".repeat(widths.get(i) - text.length()));
    }
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
