package nl.tijdig.deadline.digest;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** How far a digest is. */
public enum DigestState implements Code {
  PENDING("pending", "Wacht op verzending", "Waiting to be sent"),
  SENT("sent", "Verzonden", "Sent"),
  FAILED("failed", "Opgegeven", "Given up");

  private final String code;
  private final String nl;
  private final String en;

  DigestState(String code, String nl, String en) {
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
