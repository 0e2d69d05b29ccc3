package nl.tijdig.deadline.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is short and in the database before and after attempts, which take their time. */
@ApplicationScoped
class DeliveryTurns {

  /** Longer than attempts can take; after it whatever instance had them is taken to have died. */
  private static final Duration TAKEN_FOR = Duration.ofMinutes(2);

  private static final int FORGOTTEN_AT_ONCE = 1_000;

  private final WebhookSubscriptions subscriptions;
  private final Deliveries deliveries;
  private final WebhookSecrets secrets;
  private final WebhookConfig config;
  private final Clock clock;

  DeliveryTurns(
      WebhookSubscriptions subscriptions,
      Deliveries deliveries,
      WebhookSecrets secrets,
      WebhookConfig config,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.deliveries = deliveries;
    this.secrets = secrets;
    this.config = config;
    this.clock = clock;
  }

  /**
   * What is to be sent to one receiver now.
   *
   * @param secrets what it is signed with
   */
  record Turn(String url, List<byte[]> secrets, List<PendingDelivery> deliveries) {}

  /** The receivers that something is to be sent to. */
  List<UUID> due() {
    return deliveries.withDue(clock.instant());
  }

  /** Removes from the log what ended long ago. */
  void forget() {
    deliveries.forget(clock.instant().minus(config.keep()), FORGOTTEN_AT_ONCE);
  }

  /** Takes a few that are due; empty when there are none, or when nothing may be sent. */
  @Transactional
  Optional<Turn> take(UUID subscription) {
    var now = clock.instant();
    return subscriptions
        .find(subscription)
        .filter(WebhookSubscription::active)
        .map(found -> new Turn(found.url(), secrets.valid(subscription, now), taken(subscription)))
        .filter(turn -> !turn.deliveries().isEmpty());
  }

  private List<PendingDelivery> taken(UUID subscription) {
    var now = clock.instant();
    return deliveries.take(subscription, now, now.plus(TAKEN_FOR), config.parallel());
  }

  /** Keeps what came of it; gives whether the receiver said for the first time that it has gone. */
  @Transactional
  boolean settle(UUID subscription, List<Outcome> outcomes) {
    deliveries.settle(outcomes);
    return outcomes.stream().anyMatch(outcome -> outcome.attempt().gone())
        && subscriptions.gone(subscription, clock.instant());
  }
}
