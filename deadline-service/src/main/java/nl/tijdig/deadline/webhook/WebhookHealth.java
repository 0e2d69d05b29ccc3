package nl.tijdig.deadline.webhook;

import java.time.Clock;
import nl.tijdig.platform.health.LastSuccess;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

@Liveness
class WebhookHealth implements HealthCheck {
  private final WebhookSender sender;
  private final Clock clock;

  WebhookHealth(WebhookSender sender, Clock clock) {
    this.sender = sender;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    return LastSuccess.of("webhook sender", sender.alive(), sender.lastSuccess(), clock);
  }
}
