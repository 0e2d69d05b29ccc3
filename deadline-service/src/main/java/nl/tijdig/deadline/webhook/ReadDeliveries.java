package nl.tijdig.deadline.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.web.Cursor;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** Shows the log of deliveries, and keeps who saw it. */
@ApplicationScoped
class ReadDeliveries {

  private static final String PURPOSE = "delivering-alerts";

  private final WebhookSubscriptions subscriptions;
  private final DeliveryLog log;
  private final Audit audit;

  ReadDeliveries(WebhookSubscriptions subscriptions, DeliveryLog log, Audit audit) {
    this.subscriptions = subscriptions;
    this.log = log;
    this.audit = audit;
  }

  @Transactional
  Page<LoggedDelivery> page(UUID subscription, @Nullable DeliveryState state, PageRequest page) {
    subscriptions.require(subscription);
    audit.read("webhook-deliveries", null, subscription, PURPOSE);
    return Page.of(
        log.page(subscription, state, page),
        page,
        delivery -> new Cursor(delivery.madeAt(), delivery.id()),
        Function.identity());
  }

  @Transactional
  LoggedDelivery one(UUID id) {
    var delivery = log.find(id).orElseThrow(ReplayDeliveries::unknown);
    audit.read("webhook-delivery", null, id, PURPOSE);
    return delivery;
  }
}
