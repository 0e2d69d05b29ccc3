package nl.tijdig.deadline.rebuild;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** How far a rebuild is. */
public enum RebuildState implements Code {
  READING("reading", "Leest het logboek", "Reading the log"),
  COMPARING("comparing", "Vergelijkt", "Comparing"),
  SWITCHING("switching", "Zet recht", "Putting right"),
  DONE("done", "Klaar", "Done"),
  FAILED("failed", "Mislukt", "Failed"),
  INTERRUPTED("interrupted", "Afgebroken", "Interrupted");

  private final String code;
  private final String nl;
  private final String en;

  RebuildState(String code, String nl, String en) {
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
