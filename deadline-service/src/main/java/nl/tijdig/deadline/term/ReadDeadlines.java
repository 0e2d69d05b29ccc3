package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import nl.tijdig.deadline.rule.RuleNames;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.web.Cursor;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;
import nl.tijdig.platform.web.Problem;

/** Shows terms, and keeps who saw which. */
@ApplicationScoped
public class ReadDeadlines {
  private static final String PURPOSE = "guarding-terms";

  private final DeadlineBoard board;
  private final RuleNames rules;
  private final Audit audit;

  ReadDeadlines(DeadlineBoard board, RuleNames rules, Audit audit) {
    this.board = board;
    this.rules = rules;
    this.audit = audit;
  }

  @Transactional
  Page<DeadlineView> page(DeadlineFilter filter, PageRequest page) {
    rules.check(filter.rule());
    audit.read("deadlines", filter.caseId(), filter.subjectId(), PURPOSE);
    return Page.of(
        board.page(filter, page),
        page,
        view -> new Cursor(view.dueAt(), view.id()),
        Function.identity());
  }

  /**
   * One term.
   *
   * @throws Problem {@code 404} when there is no such term
   */
  @Transactional
  public DeadlineBoard.Shown one(UUID id) {
    var shown = board.require(id);
    audit.read("deadline", shown.view().caseId(), id, PURPOSE);
    return shown;
  }
}
