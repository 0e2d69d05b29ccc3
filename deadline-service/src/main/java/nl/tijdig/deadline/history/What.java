package nl.tijdig.deadline.history;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** What can happen to a term. In the order in which things at the same moment are told. */
public enum What implements Code {
  COUNTED("counted-from", "Telt vanaf", "Counts from"),
  STARTED("started", "Begonnen", "Started"),
  SUSPENSION("suspension", "Opgeschort", "Suspended"),
  RESUMPTION("resumption", "Hervat", "Resumed"),
  EXTENSION("extension", "Verlengd", "Extended"),
  WARNING("warning", "Waarschuwing", "Warning"),
  BREACH("breach", "Overschreden", "Breached"),
  ESCALATION("escalation", "Escalatie", "Escalated"),
  WITHDRAWN("withdrawn", "Signaal ingetrokken", "Alert withdrawn"),
  EXPLAINED("explained", "Toegelicht", "Explained"),
  EXPLANATION_APPROVED("explanation-approved", "Toelichting akkoord", "Explanation approved"),
  MET("met", "Gehaald", "Met"),
  CANCELLED("cancelled", "Vervallen", "Lapsed");

  private final String code;
  private final String nl;
  private final String en;

  What(String code, String nl, String en) {
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
