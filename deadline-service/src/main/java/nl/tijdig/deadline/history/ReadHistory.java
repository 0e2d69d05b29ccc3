package nl.tijdig.deadline.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Problem;

/** Shows what happened to a term, and keeps who saw it. */
@ApplicationScoped
class ReadHistory {
  private final TermHistory history;
  private final Audit audit;

  ReadHistory(TermHistory history, Audit audit) {
    this.history = history;
    this.audit = audit;
  }

  /**
   * What happened to a term, the first first.
   *
   * @throws Problem {@code 404} when there is no such term
   */
  @Transactional
  List<Happening> of(UUID deadlineId) {
    var whose = history.find(deadlineId).orElseThrow(ReadHistory::unknown);
    audit.read("deadline-history", whose.caseId(), deadlineId, "guarding-terms");
    return history.of(deadlineId, whose.rule());
  }

  private static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Deze termijn bestaat niet.", "There is no such term.");
  }
}
