package nl.tijdig.assessment.assessment;

import nl.tijdig.contracts.assessment.AssessmentAssigned;
import nl.tijdig.contracts.assessment.AssessmentCompleted;
import nl.tijdig.contracts.assessment.AssessmentRequested;
import nl.tijdig.contracts.assessment.AssessmentStarted;

/** What is told of an assessment: ids, codes and moments. */
final class AssessmentEvents {

  private AssessmentEvents() {}

  static AssessmentRequested requested(Assessment of) {
    return new AssessmentRequested(
        of.id(),
        of.reportId(),
        of.caseId(),
        of.municipality(),
        of.urgency(),
        of.receivedAt(),
        of.requestedAt());
  }

  static AssessmentAssigned assigned(Assessment of) {
    var assignment = of.assignment().orElseThrow();
    return new AssessmentAssigned(
        of.id(),
        of.reportId(),
        of.caseId(),
        of.municipality(),
        assignment.assignee(),
        assignment.team(),
        assignment.assignedAt());
  }

  static AssessmentStarted started(Assessment of) {
    return new AssessmentStarted(
        of.id(),
        of.reportId(),
        of.caseId(),
        of.municipality(),
        of.urgency(),
        of.startedAt().orElseThrow());
  }

  static AssessmentCompleted completed(Assessment of) {
    var conclusion = of.conclusion().orElseThrow();
    return new AssessmentCompleted(
        of.id(),
        of.reportId(),
        of.caseId(),
        of.municipality(),
        of.urgency(),
        conclusion.outcome(),
        conclusion.partnerKind(),
        conclusion.directlySafe(),
        of.receivedAt(),
        conclusion.completedAt());
  }
}
