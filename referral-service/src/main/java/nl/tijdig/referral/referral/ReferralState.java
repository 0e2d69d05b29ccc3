package nl.tijdig.referral.referral;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import nl.tijdig.contracts.code.Code;

/** Where a referral stands. */
public enum ReferralState implements Code {
  /** To be sent, for the first time or again; a partner may still have to be chosen. */
  OPEN("open", "Te versturen", "Open"),
  SENT("sent", "Verzonden", "Sent"),
  /** The partner confirmed that it has arrived. */
  RECEIVED("received", "Ontvangen", "Received"),
  ACCEPTED("accepted", "Geaccepteerd", "Accepted"),
  /** Waits for another partner, or the same, to be chosen. */
  REFUSED("refused", "Geweigerd", "Refused"),
  /** A later triage found that there is nothing to forward, before it was sent. */
  WITHDRAWN("withdrawn", "Ingetrokken", "Withdrawn");

  /** The partner it was sent to has it, or had it last. */
  static final Set<ReferralState> WITH_PARTNER = Set.of(SENT, RECEIVED, ACCEPTED, REFUSED);

  /** There is still something to do about it. */
  static final Set<ReferralState> UNANSWERED = Set.of(OPEN, SENT, RECEIVED);

  private final String code;
  private final String nl;
  private final String en;

  ReferralState(String code, String nl, String en) {
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
