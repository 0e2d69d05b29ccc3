package nl.tijdig.deadline.term;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.tijdig.platform.inbox.InboxProgress;
import nl.tijdig.platform.log.WithoutValues;
import org.jboss.logging.Logger;

/**
 * Sweeps as long as the service runs. Every instance does: they pass over each other's rows. After
 * an outage of any length it goes on where the terms are.
 */
@ApplicationScoped
class Sweeper {
  private static final Logger LOG = Logger.getLogger(Sweeper.class);

  private final SweepRound round;
  private final InboxProgress inbox;
  private final Clock clock;
  private final SweepConfig config;
  private final Semaphore stopped = new Semaphore(0);

  private volatile Instant lastSuccess = Instant.EPOCH;
  private volatile boolean running;
  private boolean failing;
  private long waitingSince;
  private boolean waiting;
  private Thread thread = new Thread();

  Sweeper(SweepRound round, InboxProgress inbox, Clock clock, SweepConfig config) {
    this.round = round;
    this.inbox = inbox;
    this.clock = clock;
    this.config = config;
  }

  /** When it last had raised everything that was due. */
  Instant lastSuccess() {
    return lastSuccess;
  }

  boolean alive() {
    return thread.isAlive();
  }

  void start(@Observes StartupEvent started) {
    lastSuccess = clock.instant();
    running = true;
    thread = Thread.ofPlatform().name("deadline-sweep").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    running = false;
    stopped.release();
    thread.join(Duration.ofSeconds(10));
  }

  private void run() {
    while (running) {
      if (mayGoOn()) {
        round();
      }
      pause();
    }
  }

  /** Events that wait come first, but not for ever. */
  private boolean mayGoOn() {
    if (inbox.caughtUp()) {
      waiting = false;
      return true;
    }
    if (!waiting) {
      waiting = true;
      waitingSince = System.nanoTime();
    }
    return System.nanoTime() - waitingSince >= config.waitForEvents().toNanos();
  }

  private void round() {
    try {
      if (round.run(() -> running)) {
        succeeded();
      }
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private void succeeded() {
    if (failing) {
      LOG.info("the sweep goes on");
    }
    failing = false;
    lastSuccess = clock.instant();
  }

  private void failed(RuntimeException cause) {
    if (!failing) {
      LOG.warnf("the sweep failed and is tried again: %s", WithoutValues.of(cause));
    }
    LOG.debug("the sweep failed", cause);
    failing = true;
  }

  private void pause() {
    try {
      if (stopped.tryAcquire(config.every().toMillis(), TimeUnit.MILLISECONDS)) {
        running = false;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
