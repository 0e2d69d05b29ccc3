package nl.tijdig.deadline.waitinglist;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.figure.Definition;
import nl.tijdig.deadline.waitinglist.WaitingList.Line;
import nl.tijdig.deadline.waitinglist.WaitingList.Section;
import org.jspecify.annotations.Nullable;

/** A report as people read it, in Dutch. */
final class DutchText {
  /** Stands for what is hidden, wherever people or programs read it. */
  static final String HIDDEN = "*";

  private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", DUTCH);
  private static final String NOTHING = "–";
  private static final Map<RuleKind, String> KINDS =
      Map.of(
          RuleKind.LEGAL, "wettelijke termijn",
          RuleKind.NORM, "norm",
          RuleKind.AGREEMENT, "afspraak");

  private DutchText() {}

  /**
   * A report in words.
   *
   * @param firstTime whether there is none to compare with
   * @param learnedLater whether a difference is not what came without what went
   */
  record Page(
      String reportedOn,
      String from,
      String until,
      @Nullable String previousOn,
      boolean firstTime,
      boolean learnedLater,
      List<Table> tables,
      List<Definition> definitions) {}

  /** What is said of one rule. */
  record Table(
      String id,
      String name,
      String kind,
      String ground,
      @Nullable String ambition,
      List<Row> rows) {}

  /** One line of it, cell by cell. */
  record Row(String where, boolean total, List<String> cells) {}

  static Page of(WaitingList report) {
    return new Page(
        day(report.reportedOn()),
        day(report.period().from()),
        day(report.period().until().minusDays(1)),
        report.previousOn() == null ? null : day(report.previousOn()),
        report.previousOn() == null,
        report.learnedLater(),
        report.rules().stream().map(DutchText::table).toList(),
        report.definitions().stream()
            .filter(definition -> List.of("stock", "flow", "in-time").contains(definition.id()))
            .toList());
  }

  private static Table table(Section section) {
    var ambition = section.ambition();
    var rows = new ArrayList<>(section.municipalities().stream().map(DutchText::row).toList());
    rows.add(row(section.total()));
    return new Table(
        section.rule(),
        section.name().nl(),
        KINDS.getOrDefault(section.kind(), section.kind().nl()),
        section.ground().nl(),
        ambition == null
            ? null
            : "%d%% (%s)".formatted(ambition.percentage(), ambition.source().nl()),
        rows);
  }

  private static Row row(Line line) {
    var where = line.municipality();
    return new Row(where == null ? "Totaal" : where, where == null, cells(line));
  }

  private static List<String> cells(Line line) {
    var stock = line.stock();
    var flow = line.flow();
    var inTime = line.inTime();
    var noFlow = flow == null;
    var hiddenFlow = flow != null && flow.hidden();
    return List.of(
        cell(stock.hidden(), stock.open()),
        cell(stock.lateHidden(), stock.late()),
        cell(stock.hidden(), stock.longestDays()),
        noFlow ? NOTHING : cell(hiddenFlow, flow.inflow()),
        noFlow ? NOTHING : cell(hiddenFlow, flow.outflow()),
        noFlow ? NOTHING : signed(hiddenFlow, flow.difference()),
        cell(inTime.hidden(), inTime.due()),
        cell(inTime.inTimeHidden(), inTime.inTime()),
        percentage(inTime.inTimeHidden(), inTime.percentage()));
  }

  private static String cell(boolean hidden, @Nullable Long number) {
    if (hidden) {
      return HIDDEN;
    }
    return number == null ? NOTHING : NumberFormat.getIntegerInstance(DUTCH).format(number);
  }

  private static String signed(boolean hidden, @Nullable Long number) {
    var sign = number != null && number > 0 ? "+" : "";
    return sign + cell(hidden, number);
  }

  private static String percentage(boolean hidden, @Nullable Double percentage) {
    if (hidden) {
      return HIDDEN;
    }
    if (percentage == null) {
      return NOTHING;
    }
    var format = NumberFormat.getNumberInstance(DUTCH);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(percentage) + "%";
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }
}
