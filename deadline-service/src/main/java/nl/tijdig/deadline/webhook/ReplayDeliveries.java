package nl.tijdig.deadline.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Problem;

/** Sends deliveries once more, under the same ids, and tries whether a receiver is reached. */
@ApplicationScoped
class ReplayDeliveries {

  private static final String PURPOSE = "delivering-alerts";

  private final WebhookSubscriptions subscriptions;
  private final DeliveryLog log;
  private final Deliveries deliveries;
  private final WebhookEvents events;
  private final Audit audit;
  private final Clock clock;

  ReplayDeliveries(
      WebhookSubscriptions subscriptions,
      DeliveryLog log,
      Deliveries deliveries,
      WebhookEvents events,
      Audit audit,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.log = log;
    this.deliveries = deliveries;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /** Sends one again. */
  @Transactional
  LoggedDelivery one(UUID id) {
    var delivery = log.find(id).orElseThrow(ReplayDeliveries::unknown);
    holdActive(delivery.subscriptionId());
    log.again(id, clock.instant());
    audit.change("webhook-delivery-replayed", null, id, PURPOSE);
    return log.find(id).orElseThrow(ReplayDeliveries::unknown);
  }

  /**
   * Sends all again from somewhere on: what is in the log as it was sent, and what has no delivery
   * (from before the subscription, or passed over by an earlier filter) by going over the alerts
   * once more.
   *
   * @return the position it begins at
   */
  @Transactional
  long stretch(UUID id, ReplayRequest request) {
    request.check();
    var subscription = holdActive(id);
    var from = from(subscription, request);
    log.again(id, from, clock.instant());
    if (from <= subscription.position()) {
      subscriptions.moveTo(id, Math.max(0, from - 1));
    }
    audit.change("webhook-replayed", null, id, PURPOSE);
    return from;
  }

  private long from(WebhookSubscription subscription, ReplayRequest request) {
    return request.fromPosition() != null
        ? request.fromPosition()
        : log.firstSince(subscription.id(), Objects.requireNonNull(request.since()))
            .orElse(subscription.position() + 1);
  }

  /** Sends an event by which the receiver can see that it is reached. */
  @Transactional
  LoggedDelivery test(UUID id) {
    holdActive(id);
    var event = events.test(id, clock.instant());
    var delivery = deliveries.add(id, List.of(event), clock.instant()).getFirst();
    audit.change("webhook-tested", null, id, PURPOSE);
    return log.find(delivery).orElseThrow(ReplayDeliveries::unknown);
  }

  private WebhookSubscription holdActive(UUID id) {
    var subscription = subscriptions.hold(id);
    if (!subscription.active()) {
      throw new Problem(
          WebhookProblem.NOT_ACTIVE,
          "Dit abonnement is niet actief; er wordt niets verzonden.",
          "This subscription is not active; nothing is sent.");
    }
    return subscription;
  }

  static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Deze aflevering bestaat niet.", "There is no such delivery.");
  }
}
