package nl.tijdig.referral.referral;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks about a referral: a worker of Veilig Thuis, or a partner, which has to do with nothing
 * but what was sent to it.
 *
 * @param account the account of the token
 * @param refers whether it makes and sends referrals (referral worker), and answers for partners
 *     that do not answer themselves
 * @param partner the partner it is; null for a worker
 */
record Caller(String account, boolean refers, @Nullable UUID partner) {

  boolean isPartner() {
    return partner != null;
  }

  boolean sees(Referral referral) {
    return partner == null || referral.isWith(partner);
  }

  /** A partner knows of the sendings to itself alone. */
  boolean sees(Attempt attempt) {
    return partner == null || partner.equals(attempt.partnerId());
  }

  boolean may(ReferralAction action) {
    return refers || (isPartner() && action.isAnswer());
  }
}
