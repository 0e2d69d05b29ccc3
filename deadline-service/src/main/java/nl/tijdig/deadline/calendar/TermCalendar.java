package nl.tijdig.deadline.calendar;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a term moves when it ends on a day on which nobody works. */
public enum TermCalendar {
  /** The Algemene termijnenwet holds, by law or by agreement. */
  TERMIJNENWET("termijnenwet"),
  /** The term ends where it ends. */
  NONE("none");

  private final String code;

  TermCalendar(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }
}
