package nl.tijdig.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.InvalidInput;
import nl.tijdig.platform.web.Problem;
import nl.tijdig.referral.partner.KnownPartner;
import nl.tijdig.referral.partner.PartnerDirectory;

/** Partners that a referral may go to. */
@ApplicationScoped
class Recipients {

  private final PartnerDirectory directory;

  Recipients(PartnerDirectory directory) {
    this.directory = directory;
  }

  /** A partner that can be sent to, or a {@code 400} or {@code 409}. */
  KnownPartner require(UUID partnerId) {
    var partner = directory.find(partnerId).orElseThrow(Recipients::unknown);
    if (!partner.active()) {
      throw inactive();
    }
    return partner;
  }

  private static InvalidInput unknown() {
    return InvalidInput.of(
        new FieldError(
            "/partnerId",
            "partner.unknown",
            "moet een partner uit het register zijn",
            "must be a partner of the directory"));
  }

  private static Problem inactive() {
    return new Problem(
        ReferralProblem.PARTNER_INACTIVE,
        "Deze partner neemt geen overdrachten meer aan. Kies een andere.",
        "This partner takes no referrals any more. Choose another one.");
  }
}
