package nl.tijdig.deadline.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** What the sender does each time. */
@ApplicationScoped
class WebhookRound {
  private static final Logger LOG = Logger.getLogger(WebhookRound.class);

  private final MakeDeliveries making;
  private final SendDeliveries sending;
  private final DeliveryTurns turns;
  private final WebhookMetrics metrics;

  WebhookRound(
      MakeDeliveries making, SendDeliveries sending, DeliveryTurns turns, WebhookMetrics metrics) {
    this.making = making;
    this.sending = sending;
    this.turns = turns;
    this.metrics = metrics;
  }

  /** Makes the deliveries of all alerts that came. */
  void make(BooleanSupplier mayGoOn) {
    for (var id : making.behind()) {
      var more = true;
      while (more && mayGoOn.getAsBoolean()) {
        more = making.next(id);
      }
    }
  }

  /** The receivers that something is to be sent to. */
  List<UUID> due() {
    return turns.due();
  }

  /** Sends what is due to one receiver, until nothing is. */
  void send(UUID subscription, BooleanSupplier mayGoOn) {
    var tried = 1;
    while (tried > 0 && mayGoOn.getAsBoolean()) {
      var result = sending.next(subscription);
      tell(subscription, result);
      tried = result.tried();
    }
  }

  /** Removes from the log what ended long ago. */
  void forget() {
    turns.forget();
  }

  private void tell(UUID subscription, SendDeliveries.Result result) {
    if (result.failed() > 0) {
      LOG.errorf(
          "%d deliveries of webhook %s were given up after the last attempt",
          result.failed(), subscription);
    }
    if (result.gone()) {
      LOG.warnf("the receiver of webhook %s has gone; it is not active any more", subscription);
    }
    metrics.count(result);
  }
}
