package nl.tijdig.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import nl.tijdig.contracts.deadline.DeadlineCancelled;
import nl.tijdig.platform.inbox.EventHandler;
import nl.tijdig.platform.inbox.ReceivedEvent;

/** A term that was cancelled no longer counts for the waiting list. */
@ApplicationScoped
class FollowTermCancelled implements EventHandler<DeadlineCancelled> {

  private final Terms terms;

  FollowTermCancelled(Terms terms) {
    this.terms = terms;
  }

  @Override
  public Class<DeadlineCancelled> handles() {
    return DeadlineCancelled.class;
  }

  @Override
  public void handle(DeadlineCancelled term, ReceivedEvent envelope) {
    if (terms.concern(term.rule(), term.subjectType())) {
      terms.note(envelope, term.deadlineId(), term.subjectId(), null);
    }
  }
}
