package nl.tijdig.contracts.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** The capacity (hoedanigheid) in which somebody reports: the groups CBS publishes. */
public enum ReporterCapacity implements Code {
  POLICE("police", "Politie", "Police"),
  JUSTICE_AND_SAFETY(
      "justice-and-safety", "Justitie en veiligheid, overig", "Justice and safety, other"),
  GENERAL_PRACTITIONER("general-practitioner", "Huisarts", "General practitioner"),
  HEALTH_CARE("health-care", "Gezondheidszorg, overig", "Health care, other"),
  MENTAL_HEALTH_CARE("mental-health-care", "Geestelijke gezondheidszorg", "Mental health care"),
  CHILD_CARE("child-care", "Kinderopvang", "Child care"),
  EDUCATION("education", "Onderwijs", "Education"),
  SCHOOL_ATTENDANCE("school-attendance", "Bureau Leerplicht", "School attendance office"),
  YOUTH_CARE("youth-care", "Jeugdzorg", "Youth care"),
  SOCIAL_WORK("social-work", "Maatschappelijk werk", "Social work"),
  OTHER_VEILIG_THUIS(
      "other-veilig-thuis", "Veilig Thuis, andere regio", "Veilig Thuis, another region"),
  OTHER_PROFESSIONAL("other-professional", "Beroepsmatig, overig", "Professional, other"),
  PERSON_INVOLVED("person-involved", "Direct betrokkene", "Person directly involved"),
  CITIZEN("citizen", "Burger, niet direct betrokken", "Citizen, not directly involved"),
  UNKNOWN("unknown", "Onbekend", "Unknown");

  private final String code;
  private final String nl;
  private final String en;

  ReporterCapacity(String code, String nl, String en) {
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
