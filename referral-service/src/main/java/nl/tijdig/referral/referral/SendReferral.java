package nl.tijdig.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.outbox.Outbox;
import nl.tijdig.platform.web.ExpectedVersion;

/** Chooses to whom a referral goes, and sends it. */
@ApplicationScoped
class SendReferral {

  private final Referrals referrals;
  private final Recipients recipients;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  SendReferral(
      Referrals referrals, Recipients recipients, Outbox outbox, Audit audit, Clock clock) {
    this.referrals = referrals;
    this.recipients = recipients;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** Nothing is told of this: the sending that follows tells to whom. */
  @Transactional
  Referral choose(UUID id, ExpectedVersion expected, PartnerChoice choice, Caller by) {
    var referral = referrals.require(id, expected, by);
    var partner = recipients.require(choice.partnerId());
    referral.choose(partner.id(), choice.kindFor(referral, partner));
    audit.change("referral-partner-chosen", referral.caseId(), id, "choice-of-partner");
    return referral;
  }

  @Transactional
  Referral send(UUID id, ExpectedVersion expected, Caller by) {
    var referral = referrals.require(id, expected, by);
    referral.send(by, clock.instant());
    recipients.require(referral.lastAttempt().partnerId());
    outbox.publish(referral, ReferralEvents.sent(referral));
    audit.change("referral-sent", referral.caseId(), id, "referral");
    return referral;
  }
}
