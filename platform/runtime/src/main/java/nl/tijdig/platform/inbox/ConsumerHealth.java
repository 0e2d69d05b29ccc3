package nl.tijdig.platform.inbox;

import java.time.Clock;
import nl.tijdig.platform.health.LastSuccess;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

@Liveness
class ConsumerHealth implements HealthCheck {

  private static final String NAME = "event consumer";

  private final EventConsumer consumer;
  private final Clock clock;

  ConsumerHealth(EventConsumer consumer, Clock clock) {
    this.consumer = consumer;
    this.clock = clock;
  }

  @Override
  public HealthCheckResponse call() {
    return consumer.listens()
        ? LastSuccess.told(NAME, consumer.alive(), consumer.lastSuccess(), clock)
            .withData("caughtUp", consumer.caughtUp())
            .withData("partitions", consumer.partitions())
            .build()
        : HealthCheckResponse.named(NAME).up().withData("listens", false).build();
  }
}
