package nl.tijdig.deadline.waitinglist;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.tijdig.platform.health.Sampled;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks time and again whether there is a day whose report was not made: a state and never a
 * moment, so what fell in an outage is made afterwards. Every instance does; the first makes it.
 */
@Singleton
class MakeReportsOnTime {
  private static final Logger LOG = Logger.getLogger(MakeReportsOnTime.class);

  private final MakeReport making;
  private final WaitingListConfig config;
  private final Sampled<Duration> overdue;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("waiting-list-reports").factory());

  MakeReportsOnTime(MakeReport making, WaitingListConfig config, MeterRegistry registry) {
    this.making = making;
    this.config = config;
    this.overdue = new Sampled<>(Duration.ofSeconds(30), making::overdue);
    TimeGauge.builder("tijdig.waiting.list.report.overdue", this::overdueSeconds, TimeUnit.SECONDS)
        .description("Time since a waiting-list report should have been made and was not; else 0")
        .register(registry);
  }

  void start(@Observes StartupEvent event) {
    var every = config.lookEvery().toMillis();
    var _ = timer.scheduleWithFixedDelay(this::makeMissing, every, every, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
  }

  /** Makes what is missing, one after the other, since each is compared with the one before. */
  void makeMissing() {
    try {
      making.missing().stream()
          .map(making::on)
          .filter(MakeReport.Made::isNew)
          .forEach(made -> LOG.infof("waiting-list report of %s made", made.report().reportedOn()));
    } catch (RuntimeException e) {
      LOG.warn("A waiting-list report could not be made and is tried again", e);
    }
  }

  private @Nullable Number overdueSeconds() {
    return overdue.get().map(Duration::toSeconds).orElse(null);
  }
}
