package nl.tijdig.deadline.move;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.deadline.course.Move;
import nl.tijdig.deadline.course.MoveType;
import nl.tijdig.deadline.term.TermMoves;
import nl.tijdig.deadline.term.TermMoves.HeldTerm;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.outbox.Ids;
import nl.tijdig.platform.web.ExpectedVersion;

/** Suspends, resumes or extends a term. */
@ApplicationScoped
class MoveTerm {
  private final TermMoves terms;
  private final TermMoveLog log;
  private final DueMoments moments;
  private final Actor actor;
  private final Clock clock;

  MoveTerm(TermMoves terms, TermMoveLog log, DueMoments moments, Actor actor, Clock clock) {
    this.terms = terms;
    this.log = log;
    this.moments = moments;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * Decides about the end of a term.
   *
   * @throws nl.tijdig.platform.web.Problem {@code 404} when there is no such term, {@code 412} when
   *     it changed, {@code 409} when the rule or its state does not allow it
   */
  @Transactional
  TermMove move(UUID deadlineId, ExpectedVersion expected, MoveRequest request) {
    var term = terms.hold(deadlineId);
    expected.check(term.version());
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    new MoveCheck(term, request, now).check(moments);
    var moved = terms.move(deadlineId, move(request, now));
    var told = told(term, moved, request, now);
    log.add(told, request.reason());
    return told;
  }

  private static Move move(MoveRequest request, Instant now) {
    return switch (request.type()) {
      case RESUMPTION -> Move.resumption(now);
      case SUSPENSION -> Move.suspension(now, Objects.requireNonNull(request.ground()));
      case EXTENSION ->
          Move.extension(
              now,
              Objects.requireNonNull(request.ground()),
              Objects.requireNonNull(request.length()));
    };
  }

  private TermMove told(HeldTerm before, HeldTerm after, MoveRequest request, Instant now) {
    return new TermMove(
        Ids.next(),
        after.id(),
        after.caseId(),
        request.type(),
        request.ground(),
        request.length(),
        request.reason(),
        before.course().dueAt(),
        after.course().dueAt(),
        request.type() == MoveType.SUSPENSION ? after.course().resumesAt() : null,
        actor.account(),
        now);
  }
}
