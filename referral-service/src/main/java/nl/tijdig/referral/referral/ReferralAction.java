package nl.tijdig.referral.referral;

import com.fasterxml.jackson.annotation.JsonValue;

/** What can be done with a referral; who may is for {@link Caller} to say. */
public enum ReferralAction {
  CHOOSE_PARTNER("choose-partner", false),
  SEND("send", false),
  CONFIRM_RECEIPT("confirm-receipt", true),
  ACCEPT("accept", true),
  REFUSE("refuse", true);

  private final String code;
  private final boolean answer;

  ReferralAction(String code, boolean answer) {
    this.code = code;
    this.answer = answer;
  }

  @JsonValue
  public String code() {
    return code;
  }

  /** Whether it is the partner's part: an answer to what was sent to it. */
  boolean isAnswer() {
    return answer;
  }
}
