package nl.tijdig.deadline.term;

import java.time.Instant;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.course.Course;
import org.jspecify.annotations.Nullable;

/**
 * Where a term stands, as it follows from the facts and from the time that went by.
 *
 * @param state null until the term starts
 * @param metAt when what it was for was done
 * @param cancelledAt when it lapsed
 * @param breachedAt when the breach alert was raised that stands
 * @param actedUntil warnings and escalations up to this moment have been raised
 * @param nextActionAt when the next of them, or the breach, is due; null when nothing is to come
 */
record Standing(
    @Nullable DeadlineState state,
    @Nullable Instant metAt,
    @Nullable Instant cancelledAt,
    @Nullable Instant breachedAt,
    @Nullable Instant actedUntil,
    @Nullable Instant nextActionAt) {

  static final Standing UNSTARTED = new Standing(null, null, null, null, null, null);

  /** Where a term stands by its facts alone, whatever was raised. */
  Standing ended(Facts facts, Course course) {
    if (facts.run() == null) {
      return this;
    }
    return switch (facts.ending()) {
      case Ending.Open _ -> new Standing(DeadlineState.RUNNING, null, null, null, null, null);
      case Ending.Met met -> metBy(met.at(), course.dueAt());
      case Ending.Cancelled cancelled ->
          new Standing(DeadlineState.CANCELLED, null, cancelled.at(), null, null, null);
    };
  }

  private static Standing metBy(Instant at, Instant dueAt) {
    var state = at.isBefore(dueAt) ? DeadlineState.MET : DeadlineState.MET_LATE;
    return new Standing(state, at, null, null, null, null);
  }

  boolean isBreached() {
    return breachedAt != null;
  }

  boolean isDue(Instant now) {
    return nextActionAt != null && !nextActionAt.isAfter(now);
  }

  boolean hasActedOn(Instant moment) {
    return actedUntil != null && !moment.isAfter(actedUntil);
  }

  Standing breached(Instant at) {
    return new Standing(state, metAt, cancelledAt, at, actedUntil, nextActionAt);
  }

  /** With the breach its escalations are withdrawn; they count again if it does. */
  Standing notBreached(Instant dueAt) {
    var warned = hasActedOn(dueAt) ? dueAt : actedUntil;
    return new Standing(state, metAt, cancelledAt, null, warned, nextActionAt);
  }

  Standing actedUntil(Instant moment) {
    return new Standing(state, metAt, cancelledAt, breachedAt, moment, nextActionAt);
  }

  Standing open(@Nullable Instant next) {
    var open = isBreached() ? DeadlineState.BREACHED : DeadlineState.RUNNING;
    return new Standing(open, null, null, breachedAt, actedUntil, next);
  }

  /** Stands still; nothing is raised until it runs on. */
  Standing suspended(@Nullable Instant resumesAt) {
    return new Standing(DeadlineState.SUSPENDED, null, null, breachedAt, actedUntil, resumesAt);
  }

  boolean isSuspended() {
    return state == DeadlineState.SUSPENDED;
  }

  Standing met(Instant at) {
    var met = isBreached() ? DeadlineState.MET_LATE : DeadlineState.MET;
    return new Standing(met, at, null, breachedAt, actedUntil, null);
  }

  Standing cancelled(Instant at) {
    return new Standing(DeadlineState.CANCELLED, null, at, breachedAt, actedUntil, null);
  }
}
