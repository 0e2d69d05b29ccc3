package nl.tijdig.intake.report;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** How far a report is. */
public enum ReportState implements Code {
  RECEIVED("received", "Ontvangen", "Received"),
  TRIAGED("triaged", "Gesift", "Triaged");

  private final String code;

  private final String nl;
  private final String en;

  ReportState(String code, String nl, String en) {
    this.code = code;
    this.nl = nl;
    this.en = en;
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
