package nl.tijdig.platform.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import nl.tijdig.platform.health.Sampled;
import org.jspecify.annotations.Nullable;

/** What waits to be read, and what waits for somebody to decide. */
@ApplicationScoped
class InboxGauges {

  private final Sampled<Long> openLetters;
  private final EventConsumer consumer;
  private final InboxLag lag;
  private final Clock clock;
  private final MeterRegistry registry;

  InboxGauges(
      DeadLetters letters,
      EventConsumer consumer,
      InboxLag lag,
      Clock clock,
      MeterRegistry registry) {
    this.openLetters = new Sampled<>(Duration.ofSeconds(5), letters::open);
    this.consumer = consumer;
    this.lag = lag;
    this.clock = clock;
    this.registry = registry;
  }

  void register(@Observes StartupEvent started) {
    if (consumer.listens()) {
      Gauge.builder("tijdig.inbox.lag", () -> behind())
          .description("Events in Kafka that this instance has still to handle")
          .register(registry);
      Gauge.builder("tijdig.inbox.age.seconds", this, InboxGauges::age)
          .description("Time since this instance last had read and handled what there was")
          .register(registry);
    }
    Gauge.builder("tijdig.dead.letters.open", () -> open())
        .description("Events that could not be handled and wait for a decision")
        .register(registry);
  }

  private @Nullable Number behind() {
    var events = lag.events();
    return events.isPresent() ? events.getAsLong() : null;
  }

  private double age() {
    return Duration.between(lag.couldRead(consumer.lastSuccess()), clock.instant()).toMillis()
        / 1000.0;
  }

  private @Nullable Number open() {
    return openLetters.get().orElse(null);
  }
}
