package nl.tijdig.deadline.term;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.alert.AlertChange;
import nl.tijdig.deadline.alert.AlertType;
import nl.tijdig.deadline.calendar.Derivation;
import nl.tijdig.deadline.calendar.DueMoments;
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
  private final DeadlineKey key;
  private final UUID id;
  private final boolean stored;
  private final List<Publication> publications = new ArrayList<>();
  private final List<AlertChange> alerts = new ArrayList<>();

  private Facts facts;
  private Standing standing;
  private long version;
  private boolean changed;
  private @Nullable Derivation newCount;
  private @Nullable String startTold;
  private @Nullable String endTold;

  private Deadline(
      UUID id, DeadlineKey key, boolean stored, Facts facts, Standing standing, long version) {
    this.id = id;
    this.key = key;
    this.stored = stored;
    this.facts = facts;
    this.standing = standing;
    this.version = version;
  }

  /** A term that was not heard of before this fact. */
  static Deadline firstHeardOf(Fact fact) {
    var key = fact.key();
    return new Deadline(
        key.id(), key, false, Facts.none(fact.whereabouts()), Standing.UNSTARTED, 0);
  }

  /** A term as it was saved. */
  static Deadline stored(UUID id, DeadlineKey key, Facts facts, Standing standing, long version) {
    return new Deadline(id, key, true, facts, standing, version);
  }

  /** Takes facts in and does what follows from them. */
  void take(Collection<Fact> told, DueMoments moments, Instant now) {
    told.forEach(this::note);
    settle(moments, now);
  }

  private void note(Fact fact) {
    var known = facts;
    facts = known.with(fact);
    if (fact instanceof Fact.Start start) {
      startTold = start.traceparent();
      newCount = Objects.equals(facts.run(), known.run()) ? newCount : start.count();
    } else {
      endTold = fact.traceparent();
    }
    changed |= !facts.equals(known);
  }

  private void settle(DueMoments moments, Instant now) {
    var run = facts.run();
    if (run == null) {
      return;
    }
    var was = standing.state();
    var ending = facts.ending();
    if (was == null || isReopened(was, ending)) {
      publish(DeadlineEvents.started(this), startTold);
    }
    switch (ending) {
      case Ending.Open _ -> standing = standing.open(Schedule.of(run, moments).next(standing));
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

  private static boolean isReopened(DeadlineState was, Ending ending) {
    return was == DeadlineState.CANCELLED && ending instanceof Ending.Open;
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
    var passed = !endedAt.isBefore(run().dueAt());
    if (passed && !standing.isBreached()) {
      breach(now);
    } else if (!passed && standing.isBreached()) {
      standing = standing.notBreached(run().dueAt());
      alerts.add(new AlertChange.Withdrawn(id, now));
    }
  }

  private void breach(Instant now) {
    standing = standing.breached(now);
    raise(AlertType.BREACH, "", now);
    publish(DeadlineEvents.breached(this, now));
  }

  /** Time went by for a term that is open: raises what is due now. */
  void tick(DueMoments moments, Instant now) {
    var schedule = Schedule.of(run(), moments);
    schedule.due(standing, now).ifPresent(action -> act(action, now));
    standing = standing.open(schedule.next(standing));
    changed = true;
  }

  private void act(Schedule.Action action, Instant now) {
    switch (action.type()) {
      case BREACH -> breach(now);
      case WARNING -> {
        raise(AlertType.WARNING, action.name(), now);
        publish(DeadlineEvents.warned(this, action.name(), now));
        standing = standing.actedUntil(action.at());
      }
      case ESCALATION -> {
        raise(AlertType.ESCALATION, action.name(), now);
        publish(DeadlineEvents.escalated(this, action.name(), now));
        standing = standing.actedUntil(action.at());
      }
    }
  }

  private void raise(AlertType type, String name, Instant now) {
    alerts.add(new AlertChange.Raised(id, type, name, now));
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

  Run run() {
    var run = facts.run();
    if (run == null) {
      throw new IllegalStateException("deadline " + id + " has not started");
    }
    return run;
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
