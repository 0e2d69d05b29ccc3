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
  private final InboxLag lag;
  private final Clock clock;

  ConsumerHealth(EventConsumer consumer, InboxLag lag, Clock clock) {
    this.consumer = consumer;
    this.lag = lag;
    this.clock = clock;
  }

  private boolean kafkaIsSilent() {
    return consumer.partitions() > 0 && lag.events().isEmpty();
  }

  @Override
  public HealthCheckResponse call() {
    return consumer.listens()
        ? LastSuccess.told(NAME, consumer.alive(), lag.couldRead(consumer.lastSuccess()), clock)
            .withData("caughtUp", consumer.caughtUp() && !kafkaIsSilent())
            .withData("partitions", consumer.partitions())
            .build()
        : HealthCheckResponse.named(NAME).up().withData("listens", false).build();
  }
}
