package nl.tijdig.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import nl.tijdig.contracts.deadline.DeadlineStarted;
import nl.tijdig.platform.inbox.EventHandler;
import nl.tijdig.platform.inbox.ReceivedEvent;

/** A term that started puts the assessment where it is due. */
@ApplicationScoped
class FollowTermStarted implements EventHandler<DeadlineStarted> {

  private final Terms terms;

  FollowTermStarted(Terms terms) {
    this.terms = terms;
  }

  @Override
  public Class<DeadlineStarted> handles() {
    return DeadlineStarted.class;
  }

  @Override
  public void handle(DeadlineStarted term, ReceivedEvent envelope) {
    if (terms.concern(term.rule(), term.subjectType())) {
      terms.note(envelope, term.deadlineId(), term.subjectId(), term.dueAt());
    }
  }
}
