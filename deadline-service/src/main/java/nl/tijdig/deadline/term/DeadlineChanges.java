package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import nl.tijdig.deadline.alert.Alerts;
import nl.tijdig.platform.outbox.Outbox;

/**
 * Saves terms with all that follows from their change: audit records, events and alerts, in one
 * transaction.
 */
@ApplicationScoped
class DeadlineChanges {
  private final Deadlines deadlines;
  private final DeadlineAudit audit;
  private final Outbox outbox;
  private final Alerts alerts;

  DeadlineChanges(Deadlines deadlines, DeadlineAudit audit, Outbox outbox, Alerts alerts) {
    this.deadlines = deadlines;
    this.audit = audit;
    this.outbox = outbox;
    this.alerts = alerts;
  }

  /** Saves what changed; gives every term but those that another transaction has just made. */
  List<Deadline> save(Collection<Deadline> touched) {
    var known = touched.stream().filter(Deadline::isStored).toList();
    var fresh = touched.stream().filter(deadline -> !deadline.isStored()).toList();
    deadlines.update(known.stream().filter(Deadline::isChanged).toList());
    var made = deadlines.insert(fresh);
    return touched.stream()
        .filter(deadline -> deadline.isStored() || made.contains(deadline.id()))
        .toList();
  }

  /** Saves what the time that went by changed, and tells of it. */
  void saveActions(List<Deadline> acted) {
    deadlines.updateStanding(acted);
    tell(acted);
  }

  /**
   * Records and publishes what was saved and raises its alerts, as the last thing a transaction
   * does: from the first alert until the commit others that raise alerts have to wait.
   */
  void tell(List<Deadline> saved) {
    audit.changed(saved);
    outbox.publishAll(
        saved.stream().flatMap(deadline -> deadline.publications().stream()).toList());
    alerts.record(saved.stream().flatMap(deadline -> deadline.alerts().stream()).toList());
  }
}
