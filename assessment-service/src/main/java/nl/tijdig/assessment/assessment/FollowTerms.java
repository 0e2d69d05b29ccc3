package nl.tijdig.assessment.assessment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.deadline.DeadlineCancelled;
import nl.tijdig.contracts.deadline.DeadlineExtended;
import nl.tijdig.contracts.deadline.DeadlineMet;
import nl.tijdig.contracts.deadline.DeadlineResumed;
import nl.tijdig.contracts.deadline.DeadlineStarted;
import nl.tijdig.contracts.deadline.DeadlineSuspended;
import nl.tijdig.platform.inbox.EventHandler;
import nl.tijdig.platform.inbox.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the deadline service tells of a term puts its assessment where it is due; one that was
 * met or cancelled no longer counts for the waiting list.
 */
class FollowTerms {

  /** What an event says of a term; {@code dueAt} is null once it has ended. */
  private record Told(
      UUID deadlineId, String rule, String subjectType, UUID subjectId, @Nullable Instant dueAt) {}

  private record Following<E extends Event>(
      Class<E> handles, Terms terms, Function<E, Told> reading) implements EventHandler<E> {

    @Override
    public void handle(E event, ReceivedEvent envelope) {
      var told = reading.apply(event);
      if (terms.concern(told.rule, told.subjectType)) {
        terms.note(envelope, told.deadlineId, told.subjectId, told.dueAt);
      }
    }
  }

  @Produces
  @Singleton
  EventHandler<DeadlineStarted> started(Terms terms) {
    return new Following<>(
        DeadlineStarted.class,
        terms,
        term ->
            new Told(
                term.deadlineId(),
                term.rule(),
                term.subjectType(),
                term.subjectId(),
                term.dueAt()));
  }

  @Produces
  @Singleton
  EventHandler<DeadlineSuspended> suspended(Terms terms) {
    return new Following<>(
        DeadlineSuspended.class,
        terms,
        term ->
            new Told(
                term.deadlineId(),
                term.rule(),
                term.subjectType(),
                term.subjectId(),
                term.dueAt()));
  }

  @Produces
  @Singleton
  EventHandler<DeadlineResumed> resumed(Terms terms) {
    return new Following<>(
        DeadlineResumed.class,
        terms,
        term ->
            new Told(
                term.deadlineId(),
                term.rule(),
                term.subjectType(),
                term.subjectId(),
                term.dueAt()));
  }

  @Produces
  @Singleton
  EventHandler<DeadlineExtended> extended(Terms terms) {
    return new Following<>(
        DeadlineExtended.class,
        terms,
        term ->
            new Told(
                term.deadlineId(),
                term.rule(),
                term.subjectType(),
                term.subjectId(),
                term.dueAt()));
  }

  @Produces
  @Singleton
  EventHandler<DeadlineMet> met(Terms terms) {
    return new Following<>(
        DeadlineMet.class,
        terms,
        term ->
            new Told(term.deadlineId(), term.rule(), term.subjectType(), term.subjectId(), null));
  }

  @Produces
  @Singleton
  EventHandler<DeadlineCancelled> cancelled(Terms terms) {
    return new Following<>(
        DeadlineCancelled.class,
        terms,
        term ->
            new Told(term.deadlineId(), term.rule(), term.subjectType(), term.subjectId(), null));
  }
}
