package nl.tijdig.contracts.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a partner refuses a referral. */
public enum RefusalReason implements Code {
  NO_CAPACITY("no-capacity", "Geen capaciteit", "No capacity"),
  NOT_COMPETENT("not-competent", "Niet bevoegd of niet passend", "Not competent or not fitting"),
  WRONG_MUNICIPALITY("wrong-municipality", "Andere gemeente", "Another municipality"),
  INCOMPLETE("incomplete", "Onvoldoende informatie", "Incomplete information"),
  OTHER("other", "Anders", "Other");

  private final String code;
  private final String nl;
  private final String en;

  RefusalReason(String code, String nl, String en) {
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
