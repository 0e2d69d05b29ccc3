package nl.tijdig.deadline.term;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.alert.AlertChange;
import nl.tijdig.deadline.alert.AlertType;
import nl.tijdig.deadline.calendar.Derivation;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.deadline.course.Course;
import nl.tijdig.deadline.course.CourseStep;
import nl.tijdig.deadline.course.MoveType;
import nl.tijdig.platform.outbox.Publication;
import org.jspecify.annotations.Nullable;

/**
 * A term (termijn) of one subject under one rule.
 *
 * <p>Its state is a function of the facts and of the time that went by, so it makes no difference
 * in which order events are read. What has to be told and raised because of a change gathers here
 * until the change is saved.
 */
final class Deadline {
  private static final Set<DeadlineState> ENDED =
      EnumSet.of(DeadlineState.MET, DeadlineState.MET_LATE, DeadlineState.CANCELLED);

  private final DeadlineKey key;
  private final UUID id;
  private final boolean stored;
  private final List<Publication> publications = new ArrayList<>();
  private final List<AlertChange> alerts = new ArrayList<>();

  private Facts facts;
  private Course course;
  private Standing standing;
  private long version;
  private boolean changed;
  private @Nullable Derivation newCount;
  private @Nullable String startTold;
  private @Nullable String moveTold;
  private @Nullable String endTold;

  private Deadline(
      UUID id,
      DeadlineKey key,
      boolean stored,
      Facts facts,
      Course course,
      Standing standing,
      long version) {
    this.id = id;
    this.key = key;
    this.stored = stored;
    this.facts = facts;
    this.course = course;
    this.standing = standing;
    this.version = version;
  }

  /** A term that was not heard of before this fact. */
  static Deadline firstHeardOf(Fact fact) {
    var key = fact.key();
    return new Deadline(
        key.id(),
        key,
        false,
        Facts.none(fact.whereabouts()),
        Course.unmoved(Instant.MAX),
        Standing.UNSTARTED,
        0);
  }

  /** What holds for every term of a subject, of which nothing was told yet. */
  static Deadline ofEvery(DeadlineKey key) {
    return new Deadline(
        key.id(),
        key,
        false,
        Facts.none(Fact.Whereabouts.unknown(key.subject())),
        Course.unmoved(Instant.MAX),
        Standing.UNSTARTED,
        0);
  }

  /** A term as it was saved. */
  static Deadline stored(
      UUID id, DeadlineKey key, Facts facts, Course course, Standing standing, long version) {
    return new Deadline(id, key, true, facts, course, standing, version);
  }

  /** A term as the log alone tells it, with the state that follows and nothing raised or told. */
  static Deadline replayed(
      DeadlineKey key, Facts facts, @Nullable Derivation count, DueMoments moments) {
    var course = courseOf(facts, moments);
    var deadline =
        new Deadline(
            key.id(), key, false, facts, course, Standing.UNSTARTED.ended(facts, course), 0);
    deadline.newCount = count;
    return deadline;
  }

  /** A term that was lost, as it stood by what was told of it. */
  static Deadline lost(Deadline replayed, Told told) {
    var stood = new Standing(told.state(), null, null, told.breachedAt(), told.actedUntil(), null);
    var deadline =
        new Deadline(
            replayed.id,
            replayed.key,
            false,
            replayed.facts,
            replayed.course,
            stood,
            told.version());
    deadline.newCount = replayed.newCount;
    return deadline;
  }

  private static Course courseOf(Facts facts, DueMoments moments) {
    var run = facts.run();
    return run == null
        ? Course.unmoved(Instant.MAX)
        : Course.of(run.rule(), run.countsFrom(), run.firstDueAt(), facts.moves(), moments);
  }

  /** Does what follows from what is known, as far as it was not done yet. */
  void catchUp(DueMoments moments, Instant now) {
    changed = true;
    if (facts.run() != null) {
      settle(facts, moments, now);
    }
  }

  /** Takes what the log tells for what is known, and does what follows. */
  void correct(Deadline replayed, DueMoments moments, Instant now) {
    var known = facts;
    facts = replayed.facts;
    newCount = replayed.newCount;
    changed = true;
    settle(known, moments, now);
  }

  /** Takes facts in and does what follows from them. */
  void take(Collection<Fact> told, DueMoments moments, Instant now) {
    var known = facts;
    told.forEach(this::note);
    if (facts.run() != null) {
      settle(known, moments, now);
    }
  }

  private void note(Fact fact) {
    var known = facts;
    facts = known.with(fact);
    switch (fact) {
      case Fact.Start start -> {
        startTold = start.traceparent();
        newCount = Objects.equals(facts.run(), known.run()) ? newCount : start.count();
      }
      case Fact.Moved moved -> moveTold = moved.traceparent();
      case Fact.Stop stop -> endTold = stop.traceparent();
      case Fact.Cancel cancel -> endTold = cancel.traceparent();
    }
    changed |= !facts.equals(known);
  }

  private void settle(Facts known, DueMoments moments, Instant now) {
    var was = standing.state();
    var ending = facts.ending();
    var before = course.steps();
    reckon(known, moments);
    if (was == null || isReopened(was, ending)) {
      publish(DeadlineEvents.started(this), startTold);
    }
    tellMoves(before);
    switch (ending) {
      case Ending.Open _ -> {
        withdrawUnlessPassed(now, now);
        standing = open(moments, now);
      }
      case Ending.Met met -> {
        judge(met.at(), now);
        standing = standing.met(met.at());
      }
      case Ending.Cancelled cancelled -> {
        judge(cancelled.at(), now);
        standing = standing.cancelled(cancelled.at());
      }
    }
    if (was != standing.state()) {
      changed = true;
      tellEnding(ending);
    }
  }

  /**
   * The course is counted again only when what it follows from changed: the calendar may have, and
   * a term keeps the one it was counted by.
   */
  private void reckon(Facts known, DueMoments moments) {
    if (Objects.equals(facts.run(), known.run()) && facts.moves().equals(known.moves())) {
      return;
    }
    course = courseOf(facts, moments);
  }

  private void tellMoves(List<CourseStep> before) {
    for (var step : course.steps()) {
      var known = before.stream().filter(step::isOfSameMove).findFirst();
      if (known.isEmpty()) {
        publish(
            step.type() == MoveType.SUSPENSION
                ? DeadlineEvents.suspended(this, step)
                : DeadlineEvents.extended(this, step),
            moveTold);
      } else if (!Objects.equals(step.until(), known.get().until())) {
        publish(DeadlineEvents.resumed(this, step), moveTold);
      }
    }
  }

  private Standing open(DueMoments moments, Instant now) {
    return course.isSuspended(now)
        ? standing.suspended(course.resumesAt())
        : standing.open(schedule(moments).next(standing));
  }

  private Schedule schedule(DueMoments moments) {
    return Schedule.of(run(), dueAt(), moments);
  }

  private static boolean isReopened(DeadlineState was, Ending ending) {
    return ENDED.contains(was) && ending instanceof Ending.Open;
  }

  private void tellEnding(Ending ending) {
    switch (ending) {
      case Ending.Open _ -> {}
      case Ending.Met met -> publish(DeadlineEvents.met(this, met.at()), endTold);
      case Ending.Cancelled cancelled ->
          publish(DeadlineEvents.cancelled(this, cancelled.at()), endTold);
    }
  }

  /**
   * Whether the term had passed when it ended. One that had is breached, also when nobody noticed
   * before its end was told; one that had not no longer is.
   */
  private void judge(Instant endedAt, Instant now) {
    if (endedAt.isBefore(dueAt())) {
      withdrawUnlessPassed(endedAt, now);
    } else if (!standing.isBreached()) {
      breach(now);
    }
  }

  /** A breach stands only of a term whose due moment had come by the given moment. */
  private void withdrawUnlessPassed(Instant moment, Instant now) {
    if (standing.isBreached() && moment.isBefore(dueAt())) {
      standing = standing.notBreached(dueAt());
      alerts.add(new AlertChange.Withdrawn(id, now));
    }
  }

  private void breach(Instant now) {
    standing = standing.breached(now);
    raise(AlertType.BREACH, "", 0, now);
    publish(DeadlineEvents.breached(this, now));
  }

  /** Time went by for a term that is open: raises what is due now. */
  void tick(DueMoments moments, Instant now) {
    if (standing.isSuspended()) {
      publish(DeadlineEvents.resumed(this, course.steps().getLast()));
    } else {
      schedule(moments).due(standing, now).ifPresent(action -> act(action, now));
    }
    standing = open(moments, now);
    changed = true;
  }

  private void act(Schedule.Action action, Instant now) {
    switch (action.type()) {
      case BREACH -> breach(now);
      case WARNING -> {
        raise(AlertType.WARNING, action.name(), course.steps().size(), now);
        publish(DeadlineEvents.warned(this, action.name(), now));
        standing = standing.actedUntil(action.at());
      }
      case ESCALATION -> {
        raise(AlertType.ESCALATION, action.name(), 0, now);
        publish(DeadlineEvents.escalated(this, action.name(), now));
        standing = standing.actedUntil(action.at());
      }
    }
  }

  private void raise(AlertType type, String name, int round, Instant now) {
    alerts.add(new AlertChange.Raised(id, type, name, round, now));
  }

  /** What follows from time alone goes on in the trace in which the term was started. */
  private void publish(Event event) {
    publish(event, null);
  }

  /** What was told goes on in the trace of the event that told it. */
  private void publish(Event event, @Nullable String told) {
    var traceparent = told == null ? run().traceparent() : told;
    version++;
    publications.add(new Publication(id, version, "deadlines/" + id, event, traceparent));
  }

  /** The version under which the change is saved. */
  long nextVersion() {
    return publications.isEmpty() ? version + 1 : version;
  }

  /** The version it has in the table when what is pending has been saved. */
  long savedVersion() {
    return changed ? nextVersion() : version;
  }

  Run run() {
    var run = facts.run();
    if (run == null) {
      throw new IllegalStateException("deadline " + id + " has not started");
    }
    return run;
  }

  /** How it runs after all that was decided about its end. */
  Course course() {
    return course;
  }

  /** The first moment that is too late. */
  Instant dueAt() {
    return course.dueAt();
  }

  UUID id() {
    return id;
  }

  DeadlineKey key() {
    return key;
  }

  Facts facts() {
    return facts;
  }

  Standing standing() {
    return standing;
  }

  boolean isStored() {
    return stored;
  }

  boolean isChanged() {
    return changed;
  }

  /** How its due moment came about, when that has yet to be saved. */
  @Nullable Derivation newCount() {
    return newCount;
  }

  List<Publication> publications() {
    return publications;
  }

  List<AlertChange> alerts() {
    return alerts;
  }
}
