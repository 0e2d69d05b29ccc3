package nl.tijdig.deadline.course;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** What can be decided about the end of a term. */
public enum MoveType implements Code {
  /** It runs on. */
  RESUMPTION("resumption", "Hervatting", "Resumption"),
  /** It may take longer. */
  EXTENSION("extension", "Verlenging", "Extension"),
  /** It stands still for a while. */
  SUSPENSION("suspension", "Opschorting", "Suspension");

  private final String code;
  private final String nl;
  private final String en;

  MoveType(String code, String nl, String en) {
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
