package nl.tijdig.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.event.Unprocessable;
import nl.tijdig.platform.inbox.EventHandler;
import nl.tijdig.platform.inbox.EventOrder;
import nl.tijdig.platform.inbox.ReceivedEvent;
import nl.tijdig.platform.outbox.Outbox;

/**
 * Puts every triaged report on the waiting list, once, however often and in whatever order its
 * triages arrive; one that turns out to be no report leaves it again.
 */
@ApplicationScoped
class FollowTriage implements EventHandler<ReportTriaged> {

  private static final String PURPOSE = "safety-assessment";

  private final EventOrder order;
  private final Assessments assessments;
  private final Terms terms;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  FollowTriage(
      EventOrder order,
      Assessments assessments,
      Terms terms,
      Outbox outbox,
      Audit audit,
      Clock clock) {
    this.order = order;
    this.assessments = assessments;
    this.terms = terms;
    this.outbox = outbox;
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
    if (triage.kind() == TriageKind.REPORT) {
      await(triage);
    } else {
      withdraw(triage.reportId());
    }
  }

  private void await(ReportTriaged triage) {
    if (triage.urgency() == null) {
      throw new Unprocessable("contradictory", "a report was triaged without an urgency");
    }
    assessments
        .ofReport(triage.reportId())
        .ifPresentOrElse(known -> followAgain(known, triage), () -> request(triage));
  }

  private void request(ReportTriaged triage) {
    var assessment = Assessment.requested(triage, clock.instant());
    assessments.persist(assessment);
    tellRequested(assessment);
    terms.applyTo(assessment.reportId());
  }

  private void followAgain(Assessment known, ReportTriaged triage) {
    if (known.follow(triage, clock.instant())) {
      tellRequested(known);
    }
  }

  private void tellRequested(Assessment assessment) {
    outbox.publish(assessment, AssessmentEvents.requested(assessment));
    audit.change("assessment-requested", assessment.caseId(), assessment.id(), PURPOSE);
  }

  private void withdraw(UUID reportId) {
    assessments
        .ofReport(reportId)
        .filter(assessment -> assessment.withdraw(clock.instant()))
        .ifPresent(
            assessment ->
                audit.change(
                    "assessment-withdrawn", assessment.caseId(), assessment.id(), PURPOSE));
  }
}
