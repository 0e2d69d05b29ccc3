package nl.tijdig.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.outbox.Outbox;
import nl.tijdig.platform.web.ExpectedVersion;

/** Completes an assessment with its outcome and the grounds of it. */
@ApplicationScoped
class CompleteAssessment {

  private final Assessments assessments;
  private final Grounds grounds;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  CompleteAssessment(
      Assessments assessments, Grounds grounds, Outbox outbox, Audit audit, Clock clock) {
    this.assessments = assessments;
    this.grounds = grounds;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Assessment complete(UUID id, ExpectedVersion expected, CompletionRequest as, Caseworker by) {
    var assessment = assessments.require(id, expected);
    var conclusion = as.conclusion(by, clock.instant());
    assessment.complete(conclusion, grounds.encrypted(assessment, as.grounds()), by);
    outbox.publish(assessment, AssessmentEvents.completed(assessment));
    audit.change("assessment-completed", assessment.caseId(), id, "safety-assessment");
    return assessment;
  }
}
