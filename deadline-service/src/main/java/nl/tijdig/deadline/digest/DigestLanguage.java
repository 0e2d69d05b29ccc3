package nl.tijdig.deadline.digest;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** In which language people are written to. */
public enum DigestLanguage implements Code {
  DUTCH("nl", "Nederlands", "Dutch"),
  ENGLISH("en", "Engels", "English");

  private final String code;
  private final String nl;
  private final String en;

  DigestLanguage(String code, String nl, String en) {
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
