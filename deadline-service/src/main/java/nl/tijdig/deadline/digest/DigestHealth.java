package nl.tijdig.deadline.digest;

import java.time.Clock;
import nl.tijdig.platform.health.LastSuccess;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

@Liveness
class DigestHealth implements HealthCheck {
  private final DigestSender sender;
  private final Clock clock;

  DigestHealth(DigestSender sender, Clock clock) {
    this.sender = sender;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    return LastSuccess.of("digest sender", sender.alive(), sender.lastSuccess(), clock);
  }
}
