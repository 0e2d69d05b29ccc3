package nl.tijdig.deadline.figure;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** How tables are written: RFC 4180, commas, UTF-8, and nothing that a spreadsheet would run. */
public final class SafeCsv {

  /** Of every table. */
  public static final CSVFormat FORMAT = CSVFormat.RFC4180;

  private static final String BEGINS_A_FORMULA = "=+-@\t\r";

  private SafeCsv() {}

  /** A text; one that a spreadsheet would take for a formula gets an apostrophe before it. */
  public static @Nullable String text(@Nullable String text) {
    return text == null || text.isEmpty() || BEGINS_A_FORMULA.indexOf(text.charAt(0)) < 0
        ? text
        : "'" + text;
  }
}
