package nl.tijdig.deadline.term;

import java.time.Instant;
import java.util.Objects;
import nl.tijdig.contracts.deadline.DeadlineBreached;
import nl.tijdig.contracts.deadline.DeadlineCancelled;
import nl.tijdig.contracts.deadline.DeadlineEscalated;
import nl.tijdig.contracts.deadline.DeadlineExtended;
import nl.tijdig.contracts.deadline.DeadlineMet;
import nl.tijdig.contracts.deadline.DeadlineResumed;
import nl.tijdig.contracts.deadline.DeadlineStarted;
import nl.tijdig.contracts.deadline.DeadlineSuspended;
import nl.tijdig.contracts.deadline.DeadlineWarned;
import nl.tijdig.deadline.course.CourseStep;

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
        deadline.dueAt());
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
        deadline.dueAt(),
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
        deadline.dueAt(),
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
        deadline.dueAt(),
        at);
  }

  static DeadlineSuspended suspended(Deadline deadline, CourseStep step) {
    var run = deadline.run();
    var where = deadline.facts().whereabouts();
    return new DeadlineSuspended(
        deadline.id(),
        run.rule().id(),
        run.rule().version(),
        run.rule().kind(),
        run.rule().subjectType(),
        deadline.key().subject(),
        deadline.key().occurrence(),
        where.caseId(),
        where.municipality(),
        Objects.requireNonNull(step.ground()),
        step.at(),
        Objects.requireNonNull(step.until()),
        step.end().dueAt());
  }

  static DeadlineResumed resumed(Deadline deadline, CourseStep step) {
    var run = deadline.run();
    var where = deadline.facts().whereabouts();
    return new DeadlineResumed(
        deadline.id(),
        run.rule().id(),
        run.rule().version(),
        run.rule().kind(),
        run.rule().subjectType(),
        deadline.key().subject(),
        deadline.key().occurrence(),
        where.caseId(),
        where.municipality(),
        step.at(),
        Objects.requireNonNull(step.until()),
        step.end().dueAt());
  }

  static DeadlineExtended extended(Deadline deadline, CourseStep step) {
    var run = deadline.run();
    var where = deadline.facts().whereabouts();
    return new DeadlineExtended(
        deadline.id(),
        run.rule().id(),
        run.rule().version(),
        run.rule().kind(),
        run.rule().subjectType(),
        deadline.key().subject(),
        deadline.key().occurrence(),
        where.caseId(),
        where.municipality(),
        Objects.requireNonNull(step.ground()),
        String.valueOf(step.end().added()),
        step.at(),
        step.end().dueAt());
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
        deadline.dueAt(),
        at,
        !at.isBefore(deadline.dueAt()));
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
        deadline.dueAt(),
        at);
  }
}
