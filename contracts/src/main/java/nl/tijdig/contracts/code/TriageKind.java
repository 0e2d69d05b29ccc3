package nl.tijdig.contracts.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a report turns out to be when it is sifted (schifting). */
public enum TriageKind implements Code {
  REPORT("report", "Melding", "Report"),
  OTHER_CARE("other-care", "Overige zorg", "Other care"),
  MISADDRESSED("misaddressed", "Onjuist geadresseerd", "Misaddressed"),
  INADMISSIBLE("inadmissible", "Niet ontvankelijk", "Inadmissible");

  private final String code;
  private final String nl;
  private final String en;

  TriageKind(String code, String nl, String en) {
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
