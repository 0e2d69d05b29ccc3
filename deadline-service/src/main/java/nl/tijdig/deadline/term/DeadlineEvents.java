package nl.tijdig.deadline.term;

import java.time.Instant;
import nl.tijdig.contracts.deadline.DeadlineBreached;
import nl.tijdig.contracts.deadline.DeadlineCancelled;
import nl.tijdig.contracts.deadline.DeadlineEscalated;
import nl.tijdig.contracts.deadline.DeadlineMet;
import nl.tijdig.contracts.deadline.DeadlineStarted;
import nl.tijdig.contracts.deadline.DeadlineWarned;

/** From a deadline to what is published of it. */
final class DeadlineEvents {

  private DeadlineEvents() {}

  static DeadlineStarted started(Deadline deadline) {
    var run = deadline.run();
    var where = deadline.facts().whereabouts();
    return new DeadlineStarted(
        deadline.id(),
        run.rule().id(),
        run.rule().version(),
        run.rule().kind(),
        run.rule().subjectType(),
        deadline.key().subject(),
        where.caseId(),
        where.municipality(),
        run.countsFrom(),
        run.dueAt());
  }

  static DeadlineWarned warned(Deadline deadline, String warning, Instant at) {
    var run = deadline.run();
    var where = deadline.facts().whereabouts();
    return new DeadlineWarned(
        deadline.id(),
        run.rule().id(),
        run.rule().version(),
        run.rule().kind(),
        run.rule().subjectType(),
        deadline.key().subject(),
        where.caseId(),
        where.municipality(),
        warning,
        run.dueAt(),
        at);
  }

  static DeadlineBreached breached(Deadline deadline, Instant at) {
    var run = deadline.run();
    var where = deadline.facts().whereabouts();
    return new DeadlineBreached(
        deadline.id(),
        run.rule().id(),
        run.rule().version(),
        run.rule().kind(),
        run.rule().subjectType(),
        deadline.key().subject(),
        where.caseId(),
        where.municipality(),
        run.dueAt(),
        at);
  }

  static DeadlineEscalated escalated(Deadline deadline, String escalation, Instant at) {
    var run = deadline.run();
    var where = deadline.facts().whereabouts();
    return new DeadlineEscalated(
        deadline.id(),
        run.rule().id(),
        run.rule().version(),
        run.rule().kind(),
        run.rule().subjectType(),
        deadline.key().subject(),
        where.caseId(),
        where.municipality(),
        escalation,
        run.dueAt(),
        at);
  }

  static DeadlineMet met(Deadline deadline, Instant at) {
    var run = deadline.run();
    var where = deadline.facts().whereabouts();
    return new DeadlineMet(
        deadline.id(),
        run.rule().id(),
        run.rule().version(),
        run.rule().kind(),
        run.rule().subjectType(),
        deadline.key().subject(),
        where.caseId(),
        where.municipality(),
        run.dueAt(),
        at,
        !at.isBefore(run.dueAt()));
  }

  static DeadlineCancelled cancelled(Deadline deadline, Instant at) {
    var run = deadline.run();
    var where = deadline.facts().whereabouts();
    return new DeadlineCancelled(
        deadline.id(),
        run.rule().id(),
        run.rule().version(),
        run.rule().kind(),
        run.rule().subjectType(),
        deadline.key().subject(),
        where.caseId(),
        where.municipality(),
        run.dueAt(),
        at);
  }
}
