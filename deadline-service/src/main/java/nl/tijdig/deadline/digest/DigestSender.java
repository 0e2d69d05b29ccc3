package nl.tijdig.deadline.digest;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.tijdig.platform.log.WithoutValues;
import org.jboss.logging.Logger;

/** Makes and sends digests as long as the service runs, when there is a mail server. */
@ApplicationScoped
class DigestSender {
  private static final Logger LOG = Logger.getLogger(DigestSender.class);

  private final MakeDigests making;
  private final SendDigests sending;
  private final DigestMetrics metrics;
  private final DigestConfig config;
  private final Clock clock;
  private final Semaphore stopped = new Semaphore(0);

  private volatile Instant lastSuccess = Instant.EPOCH;
  private volatile boolean running;
  private boolean failing;
  private Thread thread = new Thread();

  DigestSender(
      MakeDigests making,
      SendDigests sending,
      DigestMetrics metrics,
      DigestConfig config,
      Clock clock) {
    this.making = making;
    this.sending = sending;
    this.metrics = metrics;
    this.config = config;
    this.clock = clock;
  }

  /** When all that were due had last been made and sent, or cannot be for want of a mail server. */
  Instant lastSuccess() {
    return config.enabled() ? lastSuccess : clock.instant();
  }

  boolean alive() {
    return !config.enabled() || thread.isAlive();
  }

  void start(@Observes StartupEvent started) {
    metrics.register(this::lastSuccess);
    lastSuccess = clock.instant();
    if (config.enabled()) {
      running = true;
      thread = Thread.ofPlatform().name("digest-sender").daemon().start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    running = false;
    stopped.release();
    if (thread.isAlive()) {
      thread.join(Duration.ofSeconds(10));
    }
  }

  private void run() {
    while (running) {
      try {
        make();
        if (send()) {
          succeeded();
        }
        sending.forget();
      } catch (RuntimeException e) {
        failed(e);
      }
      pause();
    }
  }

  private void make() {
    var more = true;
    while (more && running) {
      more = making.next();
    }
  }

  /** Until one is not taken: then the rest waits a turn, for the server may be away. */
  private boolean send() {
    Optional<DigestState> state;
    do {
      state = sending.next();
      state.ifPresent(metrics::count);
    } while (running && state.filter(DigestState.SENT::equals).isPresent());
    return state.isEmpty();
  }

  private void succeeded() {
    if (failing) {
      LOG.info("digests are made again");
    }
    failing = false;
    lastSuccess = clock.instant();
  }

  private void failed(RuntimeException cause) {
    if (!failing) {
      LOG.warnf("digests wait and are tried again: %s", WithoutValues.of(cause));
    }
    LOG.debug("digests wait", cause);
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
