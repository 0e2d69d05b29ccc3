package nl.tijdig.deadline.term;

import java.time.Clock;
import nl.tijdig.platform.health.LastSuccess;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

@Liveness
class SweepHealth implements HealthCheck {
  private final Sweeper sweeper;
  private final Clock clock;

  SweepHealth(Sweeper sweeper, Clock clock) {
    this.sweeper = sweeper;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    return LastSuccess.of("deadline sweep", sweeper.alive(), sweeper.lastSuccess(), clock);
  }
}
