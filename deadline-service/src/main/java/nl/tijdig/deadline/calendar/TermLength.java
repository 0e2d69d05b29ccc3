package nl.tijdig.deadline.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * How long a term lasts, as a rule writes it: {@code 24 hours}, {@code 5 working days}, {@code 10
 * weeks}.
 *
 * @param amount at least 1
 * @param unit what is counted
 */
public record TermLength(int amount, TermUnit unit) {
  private static final int MOST = 9_999;
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4}) ([a-z ]+)");

  public TermLength {
    if (amount < 1 || amount > MOST) {
      throw new IllegalArgumentException("a term is 1 to " + MOST + " long, not " + amount);
    }
  }

  /**
   * Reads a term as rules write it, in English, with one or more of a unit.
   *
   * @throws IllegalArgumentException when it is not written so; the message says what is expected
   */
  @JsonCreator
  public static TermLength parse(String written) {
    var parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      throw unreadable(written);
    }
    var unit =
        Arrays.stream(TermUnit.values())
            .filter(candidate -> candidate.isWrittenAs(parts.group(2)))
            .findFirst()
            .orElseThrow(() -> unreadable(written));
    return new TermLength(Integer.parseInt(parts.group(1)), unit);
  }

  private static IllegalArgumentException unreadable(String written) {
    return new IllegalArgumentException(
        "'%s' is not a term: write a number and hours, days, working days, weeks, months or years"
            .formatted(written));
  }

  public String nl() {
    return amount + " " + unit.nl(amount);
  }

  public String en() {
    return amount + " " + unit.en(amount);
  }

  /** As a rule writes it; {@link #parse} reads it back. */
  @Override
  @JsonValue
  public String toString() {
    return en();
  }
}
