package nl.tijdig.deadline.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.tijdig.deadline.alert.AlertLog;
import nl.tijdig.deadline.alert.AlertView;

/**
 * Makes deliveries of the alerts that came, in one transaction with the move of the subscription's
 * position: whatever fails, none is dropped and none is made twice.
 */
@ApplicationScoped
class MakeDeliveries {

  private static final int BATCH = 500;

  private final WebhookSubscriptions subscriptions;
  private final Deliveries deliveries;
  private final AlertLog alerts;
  private final WebhookEvents events;
  private final Clock clock;

  MakeDeliveries(
      WebhookSubscriptions subscriptions,
      Deliveries deliveries,
      AlertLog alerts,
      WebhookEvents events,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.alerts = alerts;
    this.events = events;
    this.clock = clock;
  }

  /** The subscriptions that may want alerts they have no delivery of. */
  List<UUID> behind() {
    return subscriptions.behind();
  }

  /** One batch for a subscription; gives whether there may be more. */
  @Transactional
  boolean next(UUID id) {
    return subscriptions
        .takeActive(id)
        .filter(subscription -> make(subscription) == BATCH)
        .isPresent();
  }

  private int make(WebhookSubscription subscription) {
    var came = alerts.after(subscription.position(), BATCH);
    if (!came.isEmpty()) {
      deliveries.add(subscription.id(), wanted(subscription, came), clock.instant());
      subscriptions.moveTo(subscription.id(), came.getLast().position());
    }
    return came.size();
  }

  private List<WebhookEvent> wanted(WebhookSubscription subscription, List<AlertView> came) {
    return came.stream().filter(subscription.filter()::admits).map(events::of).toList();
  }
}
