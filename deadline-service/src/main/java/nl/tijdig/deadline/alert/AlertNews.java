package nl.tijdig.deadline.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** What is told of an alert: which kind was raised, or that it is withdrawn. */
public enum AlertNews implements Code {
  WARNING("warning", "Waarschuwing", "Warning"),
  BREACH("breach", "Overschrijding", "Breach"),
  ESCALATION("escalation", "Escalatie", "Escalation"),
  WITHDRAWAL("withdrawal", "Intrekking", "Withdrawal");

  private final String code;
  private final String nl;
  private final String en;

  AlertNews(String code, String nl, String en) {
    this.code = code;
    this.nl = nl;
    this.en = en;
  }

  static AlertNews raised(AlertType type) {
    return switch (type) {
      case WARNING -> WARNING;
      case BREACH -> BREACH;
      case ESCALATION -> ESCALATION;
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
