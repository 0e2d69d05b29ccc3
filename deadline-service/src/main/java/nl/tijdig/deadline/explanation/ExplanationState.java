package nl.tijdig.deadline.explanation;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** How far the explanation of a breach is. */
public enum ExplanationState implements Code {
  MISSING("missing", "Ontbreekt", "Missing"),
  PROPOSED("proposed", "Wacht op akkoord", "Waiting for approval"),
  APPROVED("approved", "Akkoord", "Approved");

  private final String code;
  private final String nl;
  private final String en;

  ExplanationState(String code, String nl, String en) {
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
