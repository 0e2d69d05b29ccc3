package nl.tijdig.referral.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.code.ReferralKind;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.ExpectedVersion;
import nl.tijdig.platform.web.Problem;
import nl.tijdig.referral.partner.OpenReferrals;

@ApplicationScoped
class Referrals implements PanacheRepositoryBase<Referral, UUID>, OpenReferrals {

  /** The referral, or a {@code 404} when there is none that the caller may know of. */
  Referral require(UUID id, Caller caller) {
    return findByIdOptional(id).filter(caller::sees).orElseThrow(Referrals::unknown);
  }

  /** The same as the caller last saw it, else a {@code 412}. */
  Referral require(UUID id, ExpectedVersion expected, Caller caller) {
    var referral = require(id, caller);
    expected.check(referral.version());
    return referral;
  }

  boolean exists(Opening opening) {
    return count(
            "reportId = ?1 and kind = ?2 and sourceEvent = ?3",
            opening.reportId(),
            opening.kind(),
            opening.sourceEvent())
        > 0;
  }

  List<Referral> ofOtherCare(UUID reportId) {
    return list("reportId = ?1 and kind = ?2", reportId, ReferralKind.OTHER_CARE);
  }

  @Override
  public long with(UUID partnerId) {
    return count("partnerId = ?1 and state in ?2", partnerId, ReferralState.UNANSWERED);
  }

  private static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Deze overdracht bestaat niet.", "This referral does not exist.");
  }
}
