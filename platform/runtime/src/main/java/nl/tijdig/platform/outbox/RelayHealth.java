package nl.tijdig.platform.outbox;

import java.time.Clock;
import nl.tijdig.platform.health.LastSuccess;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

@Liveness
class RelayHealth implements HealthCheck {

  private final OutboxRelay relay;
  private final Clock clock;

  RelayHealth(OutboxRelay relay, Clock clock) {
    this.relay = relay;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    return LastSuccess.of("outbox relay", relay.alive(), relay.lastSuccess(), clock);
  }
}
