package nl.tijdig.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.outbox.Outbox;
import nl.tijdig.referral.partner.KnownPartner;
import nl.tijdig.referral.partner.PartnerDirectory;

/**
 * Opens a referral for what happened, once, in the transaction that handles it. Its partner is
 * chosen when only one fits; else it waits, where everybody can see it, for a worker to choose.
 */
@ApplicationScoped
class OpenReferral {

  private final Referrals referrals;
  private final PartnerDirectory directory;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  OpenReferral(
      Referrals referrals, PartnerDirectory directory, Outbox outbox, Audit audit, Clock clock) {
    this.referrals = referrals;
    this.directory = directory;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  void open(Opening opening) {
    if (!referrals.exists(opening)) {
      add(opening);
    }
  }

  private void add(Opening opening) {
    var partner = directory.onlyOneFor(opening.municipality(), opening.partnerKind());
    var referral =
        Referral.opened(opening, partner.map(KnownPartner::id).orElse(null), clock.instant());
    referrals.persist(referral);
    outbox.publish(referral, ReferralEvents.opened(referral));
    audit.change("referral-opened", referral.caseId(), referral.id(), "referral");
  }
}
