package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tijdig.deadline.alert.Alerts;
import nl.tijdig.platform.outbox.Outbox;

/** Saves terms with all that follows from their change: events and alerts, in one transaction. */
@ApplicationScoped
class DeadlineChanges {
  private final Deadlines deadlines;
  private final Outbox outbox;
  private final Alerts alerts;

  DeadlineChanges(Deadlines deadlines, Outbox outbox, Alerts alerts) {
    this.deadlines = deadlines;
    this.outbox = outbox;
    this.alerts = alerts;
  }

  /** Saves what changed; gives every term but those that another transaction has just made. */
  Set<UUID> save(Collection<Deadline> touched) {
    var done = new HashSet<UUID>();
    touched.stream().filter(Deadline::isStored).map(Deadline::id).forEach(done::add);
    done.addAll(deadlines.insert(touched.stream().filter(d -> !d.isStored()).toList()));
    var saved =
        touched.stream().filter(Deadline::isChanged).filter(d -> done.contains(d.id())).toList();
    deadlines.update(saved.stream().filter(Deadline::isStored).toList());
    tell(saved);
    return done;
  }

  /** Saves what the time that went by changed. */
  void saveActions(List<Deadline> acted) {
    deadlines.updateStanding(acted);
    tell(acted);
  }

  /** The alerts come last: from there until the commit others that raise alerts have to wait. */
  private void tell(List<Deadline> saved) {
    outbox.publishAll(
        saved.stream().flatMap(deadline -> deadline.publications().stream()).toList());
    alerts.record(saved.stream().flatMap(deadline -> deadline.alerts().stream()).toList());
  }
}
