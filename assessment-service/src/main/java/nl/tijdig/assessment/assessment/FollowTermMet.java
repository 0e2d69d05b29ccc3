package nl.tijdig.assessment.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import nl.tijdig.contracts.deadline.DeadlineMet;
import nl.tijdig.platform.inbox.EventHandler;
import nl.tijdig.platform.inbox.ReceivedEvent;

/** A term that was met no longer counts for the waiting list. */
@ApplicationScoped
class FollowTermMet implements EventHandler<DeadlineMet> {

  private final Terms terms;

  FollowTermMet(Terms terms) {
    this.terms = terms;
  }

  @Override
  public Class<DeadlineMet> handles() {
    return DeadlineMet.class;
  }

  @Override
  public void handle(DeadlineMet term, ReceivedEvent envelope) {
    if (terms.concern(term.rule(), term.subjectType())) {
      terms.note(envelope, term.deadlineId(), term.subjectId(), null);
    }
  }
}
