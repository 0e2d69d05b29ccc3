package nl.tijdig.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.web.Cursor;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;

/** Shows assessments to those who work on them, and keeps who saw which. */
@ApplicationScoped
class ReadAssessments {

  private final Assessments assessments;
  private final Grounds grounds;
  private final Audit audit;
  private final Clock clock;

  ReadAssessments(Assessments assessments, Grounds grounds, Audit audit, Clock clock) {
    this.assessments = assessments;
    this.grounds = grounds;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A page of the waiting list: acute first, then urgent, then regular, and in each what is due
   * first.
   */
  @Transactional
  Page<AssessmentView> page(WaitingListFilter filter, PageRequest page, Caseworker reader) {
    audit.read("assessments", filter.caseId(), filter.reportId(), "division-of-work");
    var now = clock.instant();
    return Page.of(
        filter.listing().fetch(assessments.getEntityManager(), page, "urgencyRank", "dueOrder"),
        page,
        row -> new Cursor(row.urgencyRank(), row.dueOrder(), row.id()),
        row -> AssessmentView.of(row, reader, now));
  }

  /** One assessment with its grounds. */
  @Transactional
  Shown one(UUID id, Caseworker reader) {
    var assessment = assessments.require(id);
    audit.read("assessment", assessment.caseId(), id, "safety-assessment");
    var inTheClear = grounds.of(assessment).orElse(null);
    return new Shown(
        assessment.version(), AssessmentView.of(assessment, inTheClear, reader, clock.instant()));
  }

  /** An assessment and the version of it that was shown. */
  record Shown(long version, AssessmentView view) {}
}
