package nl.tijdig.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.outbox.Outbox;
import nl.tijdig.platform.web.ExpectedVersion;

/** What a partner says to a referral, or a worker on its behalf: arrived, accepted, refused. */
@ApplicationScoped
class AnswerReferral {

  private static final String PURPOSE = "referral";

  private final Referrals referrals;
  private final Explanations explanations;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  AnswerReferral(
      Referrals referrals, Explanations explanations, Outbox outbox, Audit audit, Clock clock) {
    this.referrals = referrals;
    this.explanations = explanations;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Referral confirm(UUID id, ExpectedVersion expected, Caller by) {
    var referral = referrals.require(id, expected, by);
    referral.confirm(by, clock.instant());
    outbox.publish(referral, ReferralEvents.received(referral));
    audit.change("referral-received", referral.caseId(), id, PURPOSE);
    return referral;
  }

  @Transactional
  Referral accept(UUID id, ExpectedVersion expected, Caller by) {
    var referral = referrals.require(id, expected, by);
    referral.accept(by, clock.instant());
    outbox.publish(referral, ReferralEvents.accepted(referral));
    audit.change("referral-accepted", referral.caseId(), id, PURPOSE);
    return referral;
  }

  @Transactional
  Referral refuse(UUID id, ExpectedVersion expected, Refusal refusal, Caller by) {
    var referral = referrals.require(id, expected, by);
    var explanation = explanations.encrypted(referral, refusal.explanation());
    referral.refuse(refusal.reason(), explanation, by, clock.instant());
    outbox.publish(referral, ReferralEvents.refused(referral));
    audit.change("referral-refused", referral.caseId(), id, PURPOSE);
    return referral;
  }
}
