package nl.tijdig.deadline.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.tijdig.deadline.alert.AlertLog;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.outbox.Ids;
import nl.tijdig.platform.web.ExpectedVersion;

/** Subscribes systems to alerts, and changes or ends that. */
@ApplicationScoped
class KeepWebhooks {

  private static final String PURPOSE = "delivering-alerts";

  private final WebhookSubscriptions subscriptions;
  private final WebhookSecrets secrets;
  private final AlertLog alerts;
  private final WebhookConfig config;
  private final Audit audit;
  private final Actor actor;
  private final Clock clock;

  KeepWebhooks(
      WebhookSubscriptions subscriptions,
      WebhookSecrets secrets,
      AlertLog alerts,
      WebhookConfig config,
      Audit audit,
      Actor actor,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.secrets = secrets;
    this.alerts = alerts;
    this.config = config;
    this.audit = audit;
    this.actor = actor;
    this.clock = clock;
  }

  /** A subscription with its secret, which is told once. */
  record Subscribed(WebhookSubscription subscription, String secret) {}

  /** Subscribes to the alerts that come from now on. */
  @Transactional
  Subscribed subscribe(WebhookRequest request) {
    var subscription =
        new WebhookSubscription(
            Ids.next(),
            request.url(),
            request.selection(),
            request.wantsActive(),
            null,
            alerts.lastPosition(),
            actor.account(),
            now(),
            1);
    subscriptions.add(subscription);
    var secret = secrets.make(subscription.id(), now());
    audit.change("webhook-subscribed", null, subscription.id(), PURPOSE);
    return new Subscribed(subscription, Signatures.written(secret));
  }

  @Transactional
  WebhookSubscription change(UUID id, ExpectedVersion expected, WebhookRequest request) {
    var changed =
        subscriptions
            .hold(id, expected)
            .changed(request.url(), request.selection(), request.wantsActive());
    subscriptions.change(changed);
    audit.change("webhook-changed", null, id, PURPOSE);
    return changed;
  }

  /** Ends a subscription, with what was not delivered and its log. */
  @Transactional
  void remove(UUID id, ExpectedVersion expected) {
    subscriptions.hold(id, expected);
    subscriptions.remove(id);
    audit.change("webhook-removed", null, id, PURPOSE);
  }

  /** Makes a new secret; the one before signs beside it for a while. */
  @Transactional
  NewSecret renewSecret(UUID id) {
    subscriptions.hold(id);
    var until = now().plus(config.secretOverlap());
    var secret = secrets.renew(id, now(), until);
    audit.change("webhook-secret-renewed", null, id, PURPOSE);
    return new NewSecret(Signatures.written(secret), until);
  }

  @Transactional
  WebhookSubscription read(UUID id) {
    var subscription = subscriptions.require(id);
    audit.read("webhook-subscription", null, id, PURPOSE);
    return subscription;
  }

  @Transactional
  List<WebhookSubscription> all() {
    audit.read("webhook-subscriptions", null, null, PURPOSE);
    return subscriptions.all();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
