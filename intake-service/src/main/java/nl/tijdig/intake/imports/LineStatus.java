package nl.tijdig.intake.imports;

import com.fasterxml.jackson.annotation.JsonValue;

/** What became of a line. */
public enum LineStatus {
  /** Taken over now. */
  CREATED("created"),
  /** Taken over by an earlier run. */
  ALREADY("already"),
  /** Not taken over; the errors say why. */
  REFUSED("refused"),
  /** Not taken over, and nothing after it was read; run the same file again later. */
  STOPPED("stopped");

  private final String code;

  LineStatus(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }
}
