package nl.tijdig.deadline.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** What kind of alert. */
public enum AlertType implements Code {
  WARNING("warning", "Waarschuwing", "Warning"),
  BREACH("breach", "Overschrijding", "Breach"),
  ESCALATION("escalation", "Escalatie", "Escalation");

  private final String code;
  private final String nl;
  private final String en;

  AlertType(String code, String nl, String en) {
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
