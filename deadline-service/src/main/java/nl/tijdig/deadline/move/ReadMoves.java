package nl.tijdig.deadline.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.tijdig.deadline.term.DeadlineBoard;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Problem;

/** Shows what was decided about the end of terms, and keeps who saw it. */
@ApplicationScoped
class ReadMoves {
  private static final String PURPOSE = "guarding-terms";

  private final DeadlineBoard terms;
  private final TermMoveLog log;
  private final Audit audit;

  ReadMoves(DeadlineBoard terms, TermMoveLog log, Audit audit) {
    this.terms = terms;
    this.log = log;
    this.audit = audit;
  }

  /**
   * What was decided about one term, the last decision first.
   *
   * @throws Problem {@code 404} when there is no such term
   */
  @Transactional
  List<TermMove> about(UUID deadlineId) {
    var term = terms.require(deadlineId);
    audit.read("term-moves", term.view().caseId(), deadlineId, PURPOSE);
    return log.about(deadlineId);
  }

  /**
   * One decision.
   *
   * @throws Problem {@code 404} when there is none
   */
  @Transactional
  TermMove one(UUID deadlineId, UUID id) {
    var move = log.find(deadlineId, id).orElseThrow(ReadMoves::unknown);
    audit.read("term-move", move.caseId(), deadlineId, PURPOSE);
    return move;
  }

  private static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Dit besluit bestaat niet.", "There is no such decision.");
  }
}
