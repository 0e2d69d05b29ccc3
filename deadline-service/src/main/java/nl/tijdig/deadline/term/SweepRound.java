package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import nl.tijdig.platform.sql.DatabaseFailure;
import org.jboss.logging.Logger;

/** Everything that is due, batch after batch; when a batch fails, term by term. */
@ApplicationScoped
class SweepRound {
  private static final Logger LOG = Logger.getLogger(SweepRound.class);

  private final Sweep sweep;
  private final SweepConfig config;
  private Set<UUID> stuck = Set.of();

  SweepRound(Sweep sweep, SweepConfig config) {
    this.sweep = sweep;
    this.config = config;
  }

  /**
   * Raises what is due.
   *
   * @param mayGoOn asked before each batch
   * @return whether everything was raised
   * @throws RuntimeException while the database is away
   */
  boolean run(BooleanSupplier mayGoOn) {
    try {
      if (sweep.batch() < config.batchSize()) {
        drain(mayGoOn);
      } else {
        drainTogether(mayGoOn);
      }
      return true;
    } catch (RuntimeException e) {
      if (DatabaseFailure.isAway(e)) {
        throw e;
      }
      LOG.debug("a batch failed; its terms are swept one by one", e);
      return oneByOne();
    }
  }

  private void drain(BooleanSupplier mayGoOn) {
    var more = true;
    while (more && mayGoOn.getAsBoolean()) {
      more = sweep.batch() > 0;
    }
  }

  /** After an outage: while one transaction waits for the database another prepares. */
  private void drainTogether(BooleanSupplier mayGoOn) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var draining =
          Stream.generate(() -> CompletableFuture.runAsync(() -> drain(mayGoOn), threads))
              .limit(config.threads())
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(draining).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** A term that cannot be handled must not keep the alerts of the others from being raised. */
  private boolean oneByOne() {
    var failures = new LinkedHashMap<UUID, RuntimeException>();
    sweep.due().forEach(id -> one(id, failures));
    report(failures);
    return failures.isEmpty();
  }

  private void one(UUID id, Map<UUID, RuntimeException> failures) {
    try {
      sweep.one(id);
    } catch (RuntimeException e) {
      if (DatabaseFailure.isAway(e)) {
        throw e;
      }
      failures.put(id, e);
    }
  }

  /** Once for the same terms, with the cause of the first; they are tried again every round. */
  private void report(Map<UUID, RuntimeException> failures) {
    if (!failures.isEmpty() && !stuck.equals(failures.keySet())) {
      var first = failures.entrySet().iterator().next();
      LOG.errorf(
          first.getValue(),
          "%d deadlines cannot be swept and their alerts wait, among them %s",
          failures.size(),
          first.getKey());
    }
    stuck = Set.copyOf(failures.keySet());
  }
}
