package nl.tijdig.contracts.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a term rests on; figures never mix them. */
public enum RuleKind implements Code {
  LEGAL("legal", "Wettelijk", "Legal"),
  NORM("norm", "Norm", "Norm"),
  AGREEMENT("agreement", "Afspraak", "Agreement");

  private final String code;
  private final String nl;
  private final String en;

  RuleKind(String code, String nl, String en) {
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
