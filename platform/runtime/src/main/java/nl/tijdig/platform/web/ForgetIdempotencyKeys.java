package nl.tijdig.platform.web;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Removes idempotency keys once nobody repeats their requests any more. */
@Singleton
class ForgetIdempotencyKeys {

  private static final Logger LOG = Logger.getLogger(ForgetIdempotencyKeys.class);
  private static final long EVERY_MINUTES = 60;

  private final IdempotencyKeys keys;
  private final Duration kept;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("forget-idempotency-keys").factory());

  ForgetIdempotencyKeys(
      IdempotencyKeys keys,
      @ConfigProperty(name = "tijdig.web.keep-idempotency-keys") Duration kept) {
    this.keys = keys;
    this.kept = kept;
  }

  void start(@Observes StartupEvent event) {
    var _ =
        timer.scheduleWithFixedDelay(this::forget, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
  }

  void stop(@Observes ShutdownEvent event) {
    timer.shutdownNow();
  }

  private void forget() {
    try {
      keys.forget(kept);
    } catch (RuntimeException e) {
      LOG.warn("Old idempotency keys stay a while longer", e);
    }
  }
}
