package nl.tijdig.assessment.assessment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.function.Function;
import nl.tijdig.contracts.deadline.DeadlineCancelled;
import nl.tijdig.contracts.deadline.DeadlineExtended;
import nl.tijdig.contracts.deadline.DeadlineMet;
import nl.tijdig.contracts.deadline.DeadlineResumed;
import nl.tijdig.contracts.deadline.DeadlineStarted;
import nl.tijdig.contracts.deadline.DeadlineSuspended;
import nl.tijdig.contracts.deadline.TermEvent;
import nl.tijdig.platform.inbox.EventHandler;
import nl.tijdig.platform.inbox.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the deadline service tells of a term puts its assessment where it is due; one that was
 * met or cancelled no longer counts for the waiting list.
 */
class FollowTerms {

  /** Notes what events of one type say; {@code dueAt} gives null when the term has ended. */
  private record Following<E extends TermEvent>(
      Class<E> handles, Terms terms, Function<TermEvent, @Nullable Instant> dueAt)
      implements EventHandler<E> {

    @Override
    public void handle(E event, ReceivedEvent envelope) {
      if (terms.concern(event.rule(), event.subjectType())) {
        terms.note(envelope, event.deadlineId(), event.subjectId(), dueAt.apply(event));
      }
    }
  }

  @Produces
  @Singleton
  EventHandler<DeadlineStarted> started(Terms terms) {
    return new Following<>(DeadlineStarted.class, terms, TermEvent::dueAt);
  }

  @Produces
  @Singleton
  EventHandler<DeadlineSuspended> suspended(Terms terms) {
    return new Following<>(DeadlineSuspended.class, terms, TermEvent::dueAt);
  }

  @Produces
  @Singleton
  EventHandler<DeadlineResumed> resumed(Terms terms) {
    return new Following<>(DeadlineResumed.class, terms, TermEvent::dueAt);
  }

  @Produces
  @Singleton
  EventHandler<DeadlineExtended> extended(Terms terms) {
    return new Following<>(DeadlineExtended.class, terms, TermEvent::dueAt);
  }

  @Produces
  @Singleton
  EventHandler<DeadlineMet> met(Terms terms) {
    return new Following<>(DeadlineMet.class, terms, _ -> null);
  }

  @Produces
  @Singleton
  EventHandler<DeadlineCancelled> cancelled(Terms terms) {
    return new Following<>(DeadlineCancelled.class, terms, _ -> null);
  }
}
