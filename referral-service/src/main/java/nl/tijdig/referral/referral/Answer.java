package nl.tijdig.referral.referral;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** What a partner said to one sending of a referral. */
public enum Answer implements Code {
  ACCEPTED("accepted", "Geaccepteerd", "Accepted"),
  REFUSED("refused", "Geweigerd", "Refused");

  private final String code;
  private final String nl;
  private final String en;

  Answer(String code, String nl, String en) {
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
