package nl.tijdig.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.tijdig.platform.log.WithoutValues;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what the outbox holds. Of all instances of a service one is active, by lease. It is woken
 * after a commit; looking every so often is the guarantee.
 */
@ApplicationScoped
class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  // What is left of it is always longer than a batch can take when Kafka goes away in the middle.
  private static final Duration LEASE = Duration.ofSeconds(15);
  private static final Duration RENEW_LEASE_AFTER = Duration.ofSeconds(3);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final OutboxTable table;
  private final OutboxBatch batch;
  private final EventSender sender;
  private final Clock clock;
  private final Duration poll;
  private final UUID holder = UUID.randomUUID();
  private final Semaphore wakeUps = new Semaphore(0);

  private volatile boolean running;
  private volatile Instant lastSuccess = Instant.EPOCH;
  private volatile boolean failing;
  private boolean leased;
  private long leasedAt;
  private Thread thread = new Thread();

  OutboxRelay(
      OutboxTable table,
      OutboxBatch batch,
      EventSender sender,
      Clock clock,
      @ConfigProperty(name = "tijdig.outbox.poll", defaultValue = "500ms") Duration poll) {
    this.table = table;
    this.batch = batch;
    this.sender = sender;
    this.clock = clock;
    this.poll = poll;
  }

  /** Looks at once instead of at the next turn. */
  void wake() {
    wakeUps.release();
  }

  /** When it last had nothing left to send, or did not have to because another instance does. */
  Instant lastSuccess() {
    return lastSuccess;
  }

  boolean alive() {
    return thread.isAlive();
  }

  void start(@Observes StartupEvent started) {
    lastSuccess = clock.instant();
    running = true;
    thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    running = false;
    wake();
    thread.join(Duration.ofSeconds(5));
    sender.close();
  }

  private void run() {
    while (running) {
      var more = turn();
      if (!more) {
        sleep(failing ? PAUSE_AFTER_FAILURE : poll);
      }
    }
    giveBackLease();
  }

  /** One look at the outbox; gives whether there may be more at once. */
  private boolean turn() {
    try {
      if (!holdsLease()) {
        succeeded();
        return false;
      }
      var result = batch.send();
      if (result == OutboxBatch.Result.KAFKA_AWAY) {
        failed("Kafka does not take events; they wait in the outbox", null);
        return false;
      }
      if (result == OutboxBatch.Result.NOTHING_LEFT) {
        succeeded();
        return false;
      }
      return true;
    } catch (RuntimeException e) {
      failed("the outbox could not be read; trying again", e);
      return false;
    }
  }

  private boolean holdsLease() {
    var now = System.nanoTime();
    if (!leased || now - leasedAt > RENEW_LEASE_AFTER.toNanos()) {
      leased = table.lease(holder, LEASE);
      leasedAt = now;
    }
    return leased;
  }

  private void succeeded() {
    if (failing) {
      LOG.info("the outbox is sent again");
    }
    failing = false;
    lastSuccess = clock.instant();
  }

  private void failed(String what, @Nullable Throwable cause) {
    if (!failing) {
      LOG.warn(what + (cause == null ? "" : ": " + WithoutValues.of(cause)));
    }
    LOG.debug(what, cause);
    failing = true;
  }

  private void sleep(Duration time) {
    try {
      if (wakeUps.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
        wakeUps.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  private void giveBackLease() {
    try {
      table.giveBackLease(holder);
    } catch (RuntimeException e) {
      LOG.debug("the lease could not be given back; it ends by itself", e);
    }
  }
}
