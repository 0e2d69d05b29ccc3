package nl.tijdig.deadline.digest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What those who watch over digests need. */
@ApplicationScoped
class DigestMetrics {
  private final MeterRegistry registry;
  private final Clock clock;
  private final Counter sent;
  private final Counter failed;

  DigestMetrics(MeterRegistry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
    sent =
        Counter.builder("tijdig.digests.sent")
            .description("Digests that the mail server took")
            .register(registry);
    failed =
        Counter.builder("tijdig.digests.failed")
            .description("Digests given up after the last attempt")
            .register(registry);
  }

  void register(Supplier<Instant> lastSuccess) {
    TimeGauge.builder(
            "tijdig.digests.age",
            () -> Duration.between(lastSuccess.get(), clock.instant()).toSeconds(),
            TimeUnit.SECONDS)
        .description("Time since every digest that was due had been made and tried")
        .register(registry);
  }

  void count(DigestState state) {
    switch (state) {
      case SENT -> sent.increment();
      case FAILED -> failed.increment();
      case PENDING -> {}
    }
  }
}
