package nl.tijdig.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.web.Cursor;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;

/** Shows referrals to workers, and to a partner its own, and keeps who saw which. */
@ApplicationScoped
class ReadReferrals {

  private static final String PURPOSE = "referral";

  private final Referrals referrals;
  private final Explanations explanations;
  private final Audit audit;

  ReadReferrals(Referrals referrals, Explanations explanations, Audit audit) {
    this.referrals = referrals;
    this.explanations = explanations;
    this.audit = audit;
  }

  /** A page, the referral that was opened first coming first. */
  @Transactional
  Page<ReferralView> page(ReferralFilter filter, PageRequest page, Caller reader) {
    audit.read("referrals", filter.caseId(), filter.reportId(), PURPOSE);
    return Page.of(
        filter.listing(reader).fetch(referrals.getEntityManager(), page, "openedAt"),
        page,
        row -> new Cursor(row.openedAt(), row.id()),
        row -> ReferralView.of(row, reader));
  }

  /** One referral with its sendings. */
  @Transactional
  Shown one(UUID id, Caller reader) {
    var referral = referrals.require(id, reader);
    audit.read("referral", referral.caseId(), id, PURPOSE);
    return new Shown(
        referral.version(), ReferralView.of(referral, attempts(referral, reader), reader));
  }

  private List<AttemptView> attempts(Referral referral, Caller reader) {
    return referral.attempts().stream()
        .filter(reader::sees)
        .map(attempt -> shown(referral, attempt, reader))
        .toList();
  }

  private AttemptView shown(Referral referral, Attempt attempt, Caller reader) {
    return AttemptView.of(attempt, explanations.of(referral, attempt).orElse(null), reader);
  }

  /** A referral and the version of it that was shown. */
  record Shown(long version, ReferralView view) {}
}
