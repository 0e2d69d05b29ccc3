package nl.tijdig.deadline.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.tijdig.platform.log.WithoutValues;
import org.jboss.logging.Logger;

/**
 * Makes and sends deliveries as long as the service runs. Every instance does. Each receiver is
 * sent to by a thread of its own, so one that is slow or away holds up no other.
 */
@ApplicationScoped
class WebhookSender {
  private static final Logger LOG = Logger.getLogger(WebhookSender.class);

  private final WebhookRound round;
  private final Clock clock;
  private final WebhookConfig config;
  private final Semaphore stopped = new Semaphore(0);
  private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
  // Looking up a name can take long and holds its thread, so these are not virtual.
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("webhooks-", 0).daemon().factory());

  private volatile Instant lastSuccess = Instant.EPOCH;
  private volatile boolean running;
  private boolean failing;
  private Thread thread = new Thread();

  WebhookSender(WebhookRound round, Clock clock, WebhookConfig config, MeterRegistry registry) {
    this.round = round;
    this.clock = clock;
    this.config = config;
    TimeGauge.builder("tijdig.webhooks.age", this::age, TimeUnit.SECONDS)
        .description("Time since every alert had its deliveries, and sending of them had begun")
        .register(registry);
  }

  private Number age() {
    return Duration.between(lastSuccess, clock.instant()).toSeconds();
  }

  /** When it last had made all deliveries, and sending of what was due had begun. */
  Instant lastSuccess() {
    return lastSuccess;
  }

  boolean alive() {
    return thread.isAlive();
  }

  void start(@Observes StartupEvent started) {
    lastSuccess = clock.instant();
    running = true;
    thread = Thread.ofPlatform().name("webhook-sender").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    running = false;
    stopped.release();
    thread.join(Duration.ofSeconds(10));
    threads.shutdown();
    threads.awaitTermination(20, TimeUnit.SECONDS);
  }

  private void run() {
    while (running) {
      try {
        round.make(() -> running);
        round.due().forEach(this::begin);
        round.forget();
        succeeded();
      } catch (RuntimeException e) {
        failed(e);
      }
      pause();
    }
  }

  private void begin(UUID subscription) {
    if (busy.add(subscription)) {
      threads.execute(() -> send(subscription));
    }
  }

  private void send(UUID subscription) {
    try {
      round.send(subscription, () -> running);
    } catch (RuntimeException e) {
      LOG.warnf("sending for webhook %s is tried again: %s", subscription, WithoutValues.of(e));
    } finally {
      busy.remove(subscription);
    }
  }

  private void succeeded() {
    if (failing) {
      LOG.info("webhooks are sent again");
    }
    failing = false;
    lastSuccess = clock.instant();
  }

  private void failed(RuntimeException cause) {
    if (!failing) {
      LOG.warnf("webhooks wait and are tried again: %s", WithoutValues.of(cause));
    }
    LOG.debug("webhooks wait", cause);
    failing = true;
  }

  private void pause() {
    try {
      if (stopped.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        running = false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
