package nl.tijdig.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.outbox.Outbox;
import nl.tijdig.platform.web.ExpectedVersion;

/** Starts the work on an assessment: the pick-up (oppakken) of the report. */
@ApplicationScoped
class StartAssessment {

  private final Assessments assessments;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  StartAssessment(Assessments assessments, Outbox outbox, Audit audit, Clock clock) {
    this.assessments = assessments;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Assessment start(UUID id, ExpectedVersion expected, Caseworker by) {
    var assessment = assessments.require(id, expected);
    assessment.start(by, clock.instant());
    outbox.publish(assessment, AssessmentEvents.started(assessment));
    audit.change("assessment-started", assessment.caseId(), id, "safety-assessment");
    return assessment;
  }
}
