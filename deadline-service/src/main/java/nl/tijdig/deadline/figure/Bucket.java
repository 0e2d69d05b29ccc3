package nl.tijdig.deadline.figure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import nl.tijdig.contracts.code.Code;

/** The pieces a period is cut into. */
public enum Bucket implements Code {
  WEEK("week", "Per week, vanaf maandag", "By week, from Monday"),
  MONTH("month", "Per maand", "By month");

  private final String code;
  private final String nl;
  private final String en;

  Bucket(String code, String nl, String en) {
    this.code = code;
    this.nl = nl;
    this.en = en;
  }

  /** The first day of the piece after the one that holds the day. */
  LocalDate after(LocalDate day) {
    return switch (this) {
      case WEEK -> day.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      case MONTH -> day.with(TemporalAdjusters.firstDayOfNextMonth());
    };
  }

  @Override
  @JsonValue
  public String code() {
    return code;
  }

  @Override
  public String nl() {
    return nl;
  }

  @Override
  public String en() {
    return en;
  }
}
