package nl.tijdig.contracts.code;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a referral is made. */
public enum ReferralKind implements Code {
  TRANSFER(
      "transfer", "Overdracht na veiligheidsbeoordeling", "Transfer after the safety assessment"),
  OTHER_CARE(
      "other-care",
      "Overige zorg, doorgezet zonder veiligheidsbeoordeling",
      "Other care, forwarded without a safety assessment");

  private final String code;
  private final String nl;
  private final String en;

  ReferralKind(String code, String nl, String en) {
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
