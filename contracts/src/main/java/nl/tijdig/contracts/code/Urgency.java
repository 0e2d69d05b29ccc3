package nl.tijdig.contracts.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** How soon a report must be looked at; set at triage. */
public enum Urgency implements Code {
  ACUTE("acute", "Acuut", "Acute"),
  URGENT("urgent", "Spoed", "Urgent"),
  REGULAR("regular", "Regulier", "Regular");

  private final String code;
  private final String nl;
  private final String en;

  Urgency(String code, String nl, String en) {
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
