package nl.tijdig.intake.content;

import com.fasterxml.jackson.annotation.JsonValue;
import nl.tijdig.contracts.code.Code;

/**
 * Whether the family may hear who reported (Uitvoeringsbesluit Wmo 2015 art. 4.1.8 lid 3). The
 * reporter is always known to Veilig Thuis itself.
 */
public enum Openness implements Code {
  OPEN("open", "Open: het gezin mag weten wie meldt", "Open: the family may know who reports"),
  ANONYMOUS_TO_FAMILY("anonymous-to-family", "Anoniem voor het gezin", "Anonymous to the family"),
  CONSENT_GIVEN(
      "consent-given",
      "Toestemming gegeven om de melder te noemen",
      "Consent given to name the reporter");

  private final String code;
  private final String nl;
  private final String en;

  Openness(String code, String nl, String en) {
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
