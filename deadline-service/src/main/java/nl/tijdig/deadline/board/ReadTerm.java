package nl.tijdig.deadline.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.tijdig.deadline.explanation.BreachExplanation;
import nl.tijdig.deadline.explanation.ExplainBreach;
import nl.tijdig.deadline.term.DeadlineView;
import nl.tijdig.deadline.term.ReadDeadlines;

/** One term with everything that is known of it; reading it is audited as through the API. */
@ApplicationScoped
class ReadTerm {

  private final ReadDeadlines terms;
  private final ExplainBreach explanations;
  private final TermStory story;
  private final Gate gate;
  private final Clock clock;

  ReadTerm(
      ReadDeadlines terms, ExplainBreach explanations, TermStory story, Gate gate, Clock clock) {
    this.terms = terms;
    this.explanations = explanations;
    this.story = story;
    this.gate = gate;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param form as it is filled in
   * @param message what was just done; may be empty
   */
  @Transactional
  TermView read(UUID id, ExplainForm form, String message, String token, TermWords words) {
    var term = terms.one(id).view();
    var told = told(term);
    return new TermView(
        words.language().tag(),
        words.of(term.name()),
        words.of(term.ground()),
        words.label(term.state()),
        term.breachedAt() != null,
        words.moments().due(term.dueAt()),
        term.dueAt().toString(),
        words.left(term, clock.instant()),
        words.language().choose(term.derivation().nl(), term.derivation().en()),
        words.skipped(term.derivation().count()),
        words.moments().moment(term.countsFrom()),
        words.label(term.kind()),
        words.facts(term),
        story.of(id, words),
        gate.mayReadExplanations(),
        told.stream().map(one -> words.explained(one, approval(one))).toList(),
        term.breachedAt() != null && gate.mayExplain() ? words.form(form, term) : null,
        message,
        token);
  }

  /** Only of what is late is there anything to explain, and so to read. */
  private List<BreachExplanation> told(DeadlineView term) {
    return term.breachedAt() != null && gate.mayReadExplanations()
        ? explanations.about(term.id())
        : List.of();
  }

  private String approval(BreachExplanation told) {
    return told.isApproved() || !gate.mayApprove()
        ? ""
        : "%s/explanations/%s/approvals".formatted(BoardPaths.term(told.deadlineId()), told.id());
  }
}
