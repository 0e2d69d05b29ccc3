package nl.tijdig.deadline.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Decides what follows on an attempt. */
@ApplicationScoped
class RetryPauses {

  /** Pauses are up to this much longer, so that what failed together does not come back so. */
  private static final double JITTER = 0.2;

  private final WebhookConfig config;
  private final Clock clock;

  RetryPauses(WebhookConfig config, Clock clock) {
    this.config = config;
    this.clock = clock;
  }

  Outcome after(PendingDelivery delivery, Attempt attempt) {
    var now = clock.instant();
    if (attempt.delivered()) {
      return new Outcome(delivery.id(), attempt, DeliveryState.DELIVERED, null, now);
    }
    return pause(delivery, attempt)
        .map(
            pause ->
                new Outcome(delivery.id(), attempt, DeliveryState.PENDING, now.plus(pause), null))
        .orElseGet(() -> new Outcome(delivery.id(), attempt, DeliveryState.FAILED, null, now));
  }

  /** Empty after the last attempt. A receiver that has gone leaves its deliveries waiting. */
  private Optional<Duration> pause(PendingDelivery delivery, Attempt attempt) {
    var pauses = config.pauses();
    if (delivery.tries() >= pauses.size()) {
      return attempt.gone() ? Optional.of(pauses.getLast()) : Optional.empty();
    }
    var pause = spread(pauses.get(delivery.tries()));
    return Optional.of(Collections.max(List.of(pause, asked(attempt))));
  }

  private Duration asked(Attempt attempt) {
    var asked = attempt.retryAfter() == null ? Duration.ZERO : attempt.retryAfter();
    return asked.compareTo(config.longestRetryAfter()) > 0 ? config.longestRetryAfter() : asked;
  }

  private static Duration spread(Duration pause) {
    var more = ThreadLocalRandom.current().nextDouble() * JITTER;
    return pause.plusMillis((long) (pause.toMillis() * more));
  }
}
