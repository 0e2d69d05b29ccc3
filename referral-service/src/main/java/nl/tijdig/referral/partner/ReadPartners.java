package nl.tijdig.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.web.Cursor;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;

/** Shows the directory, and keeps who looked in it. */
@ApplicationScoped
class ReadPartners {

  private static final String PURPOSE = "choice-of-partner";

  private final Partners partners;
  private final Audit audit;

  ReadPartners(Partners partners, Audit audit) {
    this.partners = partners;
    this.audit = audit;
  }

  /** A page of the directory, the partner that was registered first coming first. */
  @Transactional
  Page<PartnerView> page(PartnerFilter filter, PageRequest page, Actor reader) {
    audit.read("partners", null, null, PURPOSE);
    return Page.of(
        filter.listing().fetch(partners.getEntityManager(), page, "registeredAt"),
        page,
        row -> new Cursor(row.registeredAt(), row.id()),
        row -> PartnerView.listed(row, reader));
  }

  @Transactional
  Partner one(UUID id) {
    var partner = partners.require(id);
    audit.read("partner", null, id, PURPOSE);
    return partner;
  }
}
