package nl.tijdig.contracts.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** The kinds of organisation that Veilig Thuis hands over to. */
public enum PartnerKind implements Code {
  LOCAL_TEAM("local-team", "Lokaal team", "Local team"),
  CHILD_PROTECTION_BOARD(
      "child-protection-board", "Raad voor de Kinderbescherming", "Child Protection Board"),
  CERTIFIED_INSTITUTION(
      "certified-institution", "Gecertificeerde instelling", "Certified institution"),
  YOUTH_CARE_PROVIDER("youth-care-provider", "Jeugdhulpaanbieder", "Youth care provider"),
  POLICE("police", "Politie of OM", "Police or public prosecutor"),
  SHELTER("shelter", "Vrouwenopvang", "Shelter"),
  MENTAL_HEALTH_CARE("mental-health-care", "GGZ (volwassenen)", "Mental health care (adults)"),
  HOME_CARE("home-care", "Thuiszorg of respijtzorg", "Home or respite care"),
  ADDICTION_CARE("addiction-care", "Verslavingszorg", "Addiction care"),
  CARE_AND_SAFETY_HOUSE(
      "care-and-safety-house", "Zorg- en Veiligheidshuis", "Care and safety house"),
  OTHER("other", "Andere instantie", "Other institution");

  private final String code;
  private final String nl;
  private final String en;

  PartnerKind(String code, String nl, String en) {
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
