package nl.tijdig.platform.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.tijdig.platform.health.Sampled;
import org.jspecify.annotations.Nullable;

/** How much waits in the outbox; read at most every five seconds, however often it is asked. */
@ApplicationScoped
class OutboxMetrics {

  private final Sampled<OutboxTable.Backlog> backlog;
  private final MeterRegistry registry;
  private final Clock clock;

  OutboxMetrics(OutboxTable table, MeterRegistry registry, Clock clock) {
    this.backlog = new Sampled<>(Duration.ofSeconds(5), table::backlog);
    this.registry = registry;
    this.clock = clock;
  }

  void register(@Observes StartupEvent started) {
    Gauge.builder("tijdig.outbox.depth", () -> depth())
        .description("Events recorded and not yet acknowledged by Kafka")
        .register(registry);
    Gauge.builder("tijdig.outbox.blocked.keys", () -> blockedKeys())
        .description("Keys that send nothing until operations release them")
        .register(registry);
    TimeGauge.builder("tijdig.outbox.age", () -> age(), TimeUnit.SECONDS)
        .description("Age of the oldest event that waits")
        .register(registry);
  }

  private @Nullable Number depth() {
    return backlog.get().map(OutboxTable.Backlog::depth).orElse(null);
  }

  private @Nullable Number blockedKeys() {
    return backlog.get().map(OutboxTable.Backlog::blockedKeys).orElse(null);
  }

  private @Nullable Number age() {
    return backlog
        .get()
        .map(
            found ->
                found.oldest() == null
                    ? 0L
                    : Duration.between(found.oldest(), clock.instant()).toSeconds())
        .orElse(null);
  }
}
