package nl.tijdig.referral.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
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
    return seen(findByIdOptional(id), caller);
  }

  /**
   * The same to be changed, as the caller last saw it, else a {@code 412}. Held until the change is
   * committed: of two at once the second must see the version of the first, and not collide with
   * its attempt.
   */
  Referral require(UUID id, ExpectedVersion expected, Caller caller) {
    var referral = seen(findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE), caller);
    expected.check(referral.version());
    return referral;
  }

  private static Referral seen(Optional<Referral> referral, Caller caller) {
    return referral.filter(caller::sees).orElseThrow(Referrals::unknown);
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
