package nl.tijdig.deadline.webhook;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import nl.tijdig.platform.health.Sampled;
import org.jspecify.annotations.Nullable;

/** What those who watch over deliveries need. */
@ApplicationScoped
class WebhookMetrics {
  private final Counter failed;
  private final Counter gone;
  private final Sampled<Long> pending;

  WebhookMetrics(Deliveries deliveries, MeterRegistry registry) {
    failed =
        Counter.builder("tijdig.webhooks.failed")
            .description("Deliveries given up after the last attempt")
            .register(registry);
    gone =
        Counter.builder("tijdig.webhooks.gone")
            .description("Receivers that said that they are not there any more")
            .register(registry);
    pending = new Sampled<>(Duration.ofSeconds(30), deliveries::pending);
    Gauge.builder("tijdig.webhooks.pending", this::pending)
        .description("Deliveries that wait for their receiver")
        .register(registry);
  }

  /** The counts are there, as zero, before there is anything to count. */
  void begin(@Observes StartupEvent started) {
    // Being called is what makes the bean, and with it the counters.
  }

  void count(SendDeliveries.Result result) {
    failed.increment(result.failed());
    gone.increment(result.gone() ? 1 : 0);
  }

  private @Nullable Number pending() {
    return pending.get().orElse(null);
  }
}
