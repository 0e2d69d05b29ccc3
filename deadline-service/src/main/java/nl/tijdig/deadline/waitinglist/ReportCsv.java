package nl.tijdig.deadline.waitinglist;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import nl.tijdig.deadline.figure.SafeCsv;
import nl.tijdig.deadline.waitinglist.WaitingList.Line;
import nl.tijdig.deadline.waitinglist.WaitingList.Section;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A report as a table: a row for each rule and municipality, and one for the total of a rule. */
final class ReportCsv {

  private ReportCsv() {}

  /** RFC 4180: commas, and a line of names first; {@code *} where a number is hidden. */
  static String of(WaitingList report) {
    var csv = new StringWriter();
    try (var printer = new CSVPrinter(csv, SafeCsv.FORMAT)) {
      printer.printRecord(
          "reportedOn",
          "from",
          "until",
          "rule",
          "kind",
          "municipality",
          "open",
          "late",
          "longestDays",
          "inflow",
          "outflow",
          "difference",
          "due",
          "inTime",
          "percentage");
      for (var section : report.rules()) {
        for (var line : section.municipalities()) {
          print(printer, report, section, line);
        }
        print(printer, report, section, section.total());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return csv.toString();
  }

  private static void print(CSVPrinter printer, WaitingList report, Section section, Line line)
      throws IOException {
    var stock = line.stock();
    var flow = line.flow();
    var inTime = line.inTime();
    printer.printRecord(
        report.reportedOn(),
        report.period().from(),
        report.period().until(),
        SafeCsv.text(section.rule()),
        section.kind().code(),
        SafeCsv.text(line.municipality() == null ? "total" : line.municipality()),
        cell(stock.hidden(), stock.open()),
        cell(stock.lateHidden(), stock.late()),
        cell(stock.hidden(), stock.longestDays()),
        flow == null ? null : cell(flow.hidden(), flow.inflow()),
        flow == null ? null : cell(flow.hidden(), flow.outflow()),
        flow == null ? null : cell(flow.hidden(), flow.difference()),
        cell(inTime.hidden(), inTime.due()),
        cell(inTime.inTimeHidden(), inTime.inTime()),
        cell(inTime.inTimeHidden(), inTime.percentage()));
  }

  private static @Nullable Object cell(boolean hidden, @Nullable Number number) {
    return hidden ? DutchText.HIDDEN : number;
  }
}
