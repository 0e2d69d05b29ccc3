package nl.tijdig.deadline.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.tijdig.deadline.alert.AlertLog;
import nl.tijdig.deadline.alert.AlertView;
import nl.tijdig.deadline.calendar.ClosedDays;

/**
 * Makes the digests whose time has come, each in one transaction with the move of its
 * subscription's position. Of times that went by while nobody looked one digest comes.
 */
@ApplicationScoped
class MakeDigests {

  private static final int BATCH = 500;

  private final DigestSubscriptions subscriptions;
  private final Digests digests;
  private final AlertLog alerts;
  private final DigestWriter writer;
  private final ClosedDays closed;
  private final Clock clock;

  MakeDigests(
      DigestSubscriptions subscriptions,
      Digests digests,
      AlertLog alerts,
      DigestWriter writer,
      ClosedDays closed,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.digests = digests;
    this.alerts = alerts;
    this.writer = writer;
    this.closed = closed;
    this.clock = clock;
  }

  /** Makes one; gives whether there may be more. */
  @Transactional
  boolean next() {
    var due = subscriptions.takeDue(clock.instant());
    due.ifPresent(this::make);
    return due.isPresent();
  }

  private void make(DigestSubscription subscription) {
    var now = clock.instant();
    var position = subscription.position();
    var wanted = new ArrayList<AlertView>();
    List<AlertView> came;
    do {
      came = alerts.after(position, BATCH);
      came.stream().filter(subscription.filter()::admits).forEach(wanted::add);
      position = came.isEmpty() ? position : came.getLast().position();
    } while (came.size() == BATCH);
    if (!wanted.isEmpty()) {
      digests.add(subscription.id(), writer.write(wanted, subscription.language()), now);
    }
    subscriptions.moveTo(subscription.id(), position, subscription.schedule().next(now, closed));
  }
}
