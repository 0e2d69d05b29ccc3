package nl.tijdig.deadline.digest;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/** How often a digest comes. */
public enum DigestFrequency implements Code {
  HOUR("hour", "Elk uur", "Every hour"),
  DAY("day", "Elke dag", "Every day"),
  WORKING_DAY("working-day", "Elke werkdag", "Every working day");

  private final String code;
  private final String nl;
  private final String en;

  DigestFrequency(String code, String nl, String en) {
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
