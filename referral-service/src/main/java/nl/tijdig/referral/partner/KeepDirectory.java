package nl.tijdig.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.web.ExpectedVersion;

/**
 * Keeps the directory of partners. A partner is never removed, and can be made inactive while
 * referrals lie with it: what it has it can still answer, it only gets nothing new.
 */
@ApplicationScoped
class KeepDirectory {

  private static final String PURPOSE = "partner-directory";

  private final Partners partners;
  private final Audit audit;
  private final Clock clock;

  KeepDirectory(Partners partners, Audit audit, Clock clock) {
    this.partners = partners;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Partner register(PartnerProfile profile) {
    var partner = Partner.registered(profile, clock.instant());
    partners.add(partner);
    audit.change("partner-registered", null, partner.id(), PURPOSE);
    return partner;
  }

  @Transactional
  Partner change(UUID id, ExpectedVersion expected, PartnerProfile profile) {
    var partner = partners.require(id, expected);
    partner.become(profile);
    audit.change("partner-changed", null, id, PURPOSE);
    return partner;
  }
}
