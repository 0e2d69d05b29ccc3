package nl.tijdig.contracts.code;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Why a term was not met (oorzaak), as the centres name it to the ministries and the inspectorate.
 * What was extended on purpose is counted apart.
 */
public enum BreachCause implements Code {
  NOT_REACHED(
      "not-reached", "Direct betrokkenen niet bereikt", "Those involved could not be reached"),
  COMPLEXITY("complexity", "Complexe casuïstiek", "Complex case"),
  CHAIN_WAITING_LIST(
      "chain-waiting-list", "Wachtlijst bij ketenpartner", "Waiting list of a partner"),
  CHAIN_EXPERTISE(
      "chain-expertise",
      "Deskundigheid of beschikbaarheid van lokale hulp",
      "Expertise or availability of local help"),
  TRANSFER_STALLED("transfer-stalled", "Overdracht loopt niet", "Transfer does not get through"),
  URGENT_HELP_SHORTAGE(
      "urgent-help-shortage", "Tekort aan ambulante spoedhulp", "Shortage of urgent help at home"),
  MORE_REPORTS("more-reports", "Toename van meldingen", "More reports than foreseen"),
  STAFF_SHORTAGE("staff-shortage", "Onvoldoende inzet van personeel", "Too few staff on this task"),
  STAFF_TURNOVER("staff-turnover", "Verloop van personeel", "Staff turnover"),
  INDUCTION("induction", "Inwerkperiode van personeel", "Induction of new staff"),
  SICKNESS("sickness", "Ziekteverzuim", "Sickness"),
  EXTENDED_ON_PURPOSE("extended-on-purpose", "Bewust verlengd", "Extended on purpose"),
  OTHER("other", "Anders", "Other");

  private final String code;
  private final String nl;
  private final String en;

  BreachCause(String code, String nl, String en) {
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
