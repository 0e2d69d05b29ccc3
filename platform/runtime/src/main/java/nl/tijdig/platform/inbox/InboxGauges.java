package nl.tijdig.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import nl.tijdig.platform.health.Sampled;
import org.jspecify.annotations.Nullable;

/** What waits to be read, and what waits for somebody to decide. */
@ApplicationScoped
class InboxGauges {

  private final Sampled<Long> openLetters;
  private final EventConsumer consumer;
  private final MeterRegistry registry;

  InboxGauges(DeadLetters letters, EventConsumer consumer, MeterRegistry registry) {
    this.openLetters = new Sampled<>(Duration.ofSeconds(5), letters::open);
    this.consumer = consumer;
    this.registry = registry;
  }

  void register(@Observes StartupEvent started) {
    Gauge.builder("tijdig.inbox.lag", consumer, EventConsumer::lag)
        .description("Events in Kafka that this instance has still to read")
        .register(registry);
    Gauge.builder("tijdig.dead.letters.open", () -> open())
        .description("Events that could not be handled and wait for a decision")
        .register(registry);
  }

  private @Nullable Number open() {
    return openLetters.get().orElse(null);
  }
}
