package nl.tijdig.intake.content;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** Sex (geslacht), in the values that partners use. */
public enum Sex implements Code {
  M("m", "Man", "Male"),
  F("f", "Vrouw", "Female"),
  X("x", "Anders", "Other"),
  UNKNOWN("unknown", "Onbekend", "Unknown");

  private final String code;
  private final String nl;
  private final String en;

  Sex(String code, String nl, String en) {
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
