package nl.tijdig.intake.content;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** A way to reach somebody (communicatiemiddel). */
public enum ContactKind implements Code {
  PHONE("phone", "Vaste telefoon", "Landline"),
  MOBILE("mobile", "Mobiele telefoon", "Mobile phone"),
  EMAIL("email", "E-mailadres", "Email address");

  private final String code;
  private final String nl;
  private final String en;

  ContactKind(String code, String nl, String en) {
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
