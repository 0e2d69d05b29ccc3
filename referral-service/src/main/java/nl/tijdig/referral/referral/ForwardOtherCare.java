package nl.tijdig.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.inbox.EventHandler;
import nl.tijdig.platform.inbox.EventOrder;
import nl.tijdig.platform.inbox.ReceivedEvent;

/**
 * Forwards other care (overige zorg) to the local team, without any assessment. When signals appear
 * on second reading the report is assessed instead, and what was not sent yet is withdrawn.
 */
@ApplicationScoped
class ForwardOtherCare implements EventHandler<ReportTriaged> {

  private final EventOrder order;
  private final OpenReferral opening;
  private final Referrals referrals;
  private final Audit audit;
  private final Clock clock;

  ForwardOtherCare(
      EventOrder order, OpenReferral opening, Referrals referrals, Audit audit, Clock clock) {
    this.order = order;
    this.opening = opening;
    this.referrals = referrals;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public Class<ReportTriaged> handles() {
    return ReportTriaged.class;
  }

  @Override
  public void handle(ReportTriaged triage, ReceivedEvent envelope) {
    if (!order.isLatest(envelope)) {
      return;
    }
    if (triage.kind() == TriageKind.OTHER_CARE) {
      opening.open(Opening.of(envelope.id(), triage));
    } else {
      withdraw(triage.reportId());
    }
  }

  private void withdraw(UUID reportId) {
    referrals.ofOtherCare(reportId).stream()
        .filter(referral -> referral.withdraw(clock.instant()))
        .forEach(
            referral ->
                audit.change("referral-withdrawn", referral.caseId(), referral.id(), "referral"));
  }
}
