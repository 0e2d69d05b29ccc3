package nl.tijdig.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.outbox.Outbox;
import nl.tijdig.platform.web.ExpectedVersion;

/** Divides the work: an assessment is given to a worker, or back to the waiting list. */
@ApplicationScoped
class AssignAssessment {

  private static final String PURPOSE = "division-of-work";

  private final Assessments assessments;
  private final Outbox outbox;
  private final Audit audit;
  private final Clock clock;

  AssignAssessment(Assessments assessments, Outbox outbox, Audit audit, Clock clock) {
    this.assessments = assessments;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  Assessment assign(UUID id, ExpectedVersion expected, AssignmentRequest to, Caseworker by) {
    var assessment = assessments.require(id, expected);
    assessment.assign(to.assignee(), to.teamOr(by), by, clock.instant());
    outbox.publish(assessment, AssessmentEvents.assigned(assessment));
    audit.change("assessment-assigned", assessment.caseId(), id, PURPOSE);
    return assessment;
  }

  /** Nothing is told of this: whoever follows the work sees the next assignment. */
  @Transactional
  Assessment release(UUID id, ExpectedVersion expected, Caseworker by) {
    var assessment = assessments.require(id, expected);
    assessment.release(by);
    audit.change("assessment-released", assessment.caseId(), id, PURPOSE);
    return assessment;
  }
}
