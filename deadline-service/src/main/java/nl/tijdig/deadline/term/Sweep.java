package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.platform.event.Tracing;

/** Raises what the time that went by has made due: warnings, breaches and escalations. */
@ApplicationScoped
class Sweep {
  private final Deadlines deadlines;
  private final DeadlineChanges changes;
  private final DueMoments moments;
  private final Tracing tracing;
  private final Clock clock;
  private final int batchSize;

  Sweep(
      Deadlines deadlines,
      DeadlineChanges changes,
      DueMoments moments,
      Tracing tracing,
      Clock clock,
      SweepConfig config) {
    this.deadlines = deadlines;
    this.changes = changes;
    this.moments = moments;
    this.tracing = tracing;
    this.clock = clock;
    this.batchSize = config.batchSize();
  }

  /**
   * One batch, in one transaction; gives how many terms it held. No request stands behind it, so
   * the actor is the service itself.
   */
  @Transactional
  @ActivateRequestContext
  int batch() {
    var now = clock.instant();
    var due = deadlines.claimDue(now, batchSize);
    tick(due, now);
    return due.size();
  }

  /** The terms of the next batch, for when it cannot be done as a whole. */
  List<UUID> due() {
    return deadlines.due(clock.instant(), batchSize);
  }

  /** One term in a transaction of its own. */
  @Transactional
  @ActivateRequestContext
  void one(UUID id) {
    var now = clock.instant();
    var due =
        deadlines.lock(Set.of(id)).values().stream()
            .filter(deadline -> deadline.standing().isDue(now))
            .toList();
    tick(due, now);
  }

  /** Terms that were started in no trace are told of in that of their batch. */
  private void tick(List<Deadline> due, Instant now) {
    if (due.isEmpty()) {
      return;
    }
    due.forEach(deadline -> deadline.tick(moments, now));
    tracing.continuing(null, "sweep", () -> changes.saveActions(due));
  }
}
