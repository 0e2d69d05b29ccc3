package nl.tijdig.deadline.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.tijdig.contracts.Topic;
import nl.tijdig.deadline.term.Replays;
import nl.tijdig.platform.inbox.EventLog;
import nl.tijdig.platform.inbox.LogPosition;
import org.jboss.logging.Logger;

/**
 * Makes the terms anew from the whole log, beside the live ones, and holds them against each other.
 * Guarding goes on meanwhile; only for the comparison at the end it waits.
 */
@ApplicationScoped
class RebuildTerms {
  private static final Logger LOG = Logger.getLogger(RebuildTerms.class);
  private static final Set<Topic> ALL = EnumSet.allOf(Topic.class);
  private static final Set<Topic> FOLLOWED = EnumSet.complementOf(EnumSet.of(Topic.DEADLINE));
  private static final int THREADS = 2;
  private static final int TIME_OUT_SECONDS = 3_600;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration HEARTBEAT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final EventLog log;
  private final LogReplay reading;
  private final Replays replays;
  private final Comparison comparison;
  private final Rebuilds rebuilds;
  private volatile boolean stopping;

  RebuildTerms(
      EventLog log, LogReplay reading, Replays replays, Comparison comparison, Rebuilds rebuilds) {
    this.log = log;
    this.reading = reading;
    this.replays = replays;
    this.comparison = comparison;
    this.rebuilds = rebuilds;
  }

  void stop(@Observes ShutdownEvent ending) {
    stopping = true;
  }

  /** Does one from beginning to end, and notes how it went. */
  @ActivateRequestContext
  void run(UUID id, boolean switching) {
    try (var heart = Executors.newSingleThreadScheduledExecutor()) {
      var beat = HEARTBEAT.toMillis();
      var _ = heart.scheduleAtFixedRate(() -> alive(id), beat, beat, TimeUnit.MILLISECONDS);
      work(id, switching);
      heart.shutdownNow();
    }
  }

  private void work(UUID id, boolean switching) {
    try {
      rebuilds.finished(id, rebuild(id, switching));
    } catch (RuntimeException e) {
      LOG.errorf(e, "rebuild %s failed", id);
      rebuilds.finished(id, stopping ? RebuildState.INTERRUPTED : RebuildState.FAILED);
    }
  }

  /** One beat that is missed is made up for by the next. */
  private void alive(UUID id) {
    try {
      rebuilds.alive(id);
    } catch (RuntimeException e) {
      LOG.debug("a heartbeat was not noted", e);
    }
  }

  private RebuildState rebuild(UUID id, boolean switching) {
    QuarkusTransaction.requiringNew().run(replays::clear);
    var progress = new Progress(id);
    var end = log.end(ALL);
    if (!readAll(end, progress)) {
      return RebuildState.INTERRUPTED;
    }
    LOG.infof("rebuild %s read %d events in %s", id, progress.count.read.sum(), progress.took);
    var later = log.end(ALL);
    reading.read(end, later, new LogReplay.Count(), () -> !stopping);
    rebuilds.nowIn(id, RebuildState.COMPARING);
    awaitHandled(log.end(FOLLOWED));
    QuarkusTransaction.requiringNew()
        .timeout(TIME_OUT_SECONDS)
        .run(() -> compare(id, later, switching));
    LOG.infof("rebuild %s has been compared with the live terms", id);
    return RebuildState.DONE;
  }

  /** How reading goes, noted now and then. */
  private final class Progress {
    private final UUID id;
    private final LogReplay.Count count = new LogReplay.Count();
    private final long begun = System.nanoTime();
    private long events;
    private Duration took = Duration.ZERO;

    Progress(UUID id) {
      this.id = id;
    }

    void tell() {
      rebuilds.reading(id, events, count.read.sum(), count.unreadable.sum(), took);
    }

    void reading() {
      took = Duration.ofNanos(System.nanoTime() - begun);
      tell();
    }
  }

  /** Partition by partition, so that what belongs together is read together, on a few threads. */
  private boolean readAll(LogPosition end, Progress progress) {
    var from = log.beginning(ALL);
    progress.events = from.distanceTo(end);
    var parts = new ArrayList<CompletableFuture<Boolean>>();
    try (var threads = Executors.newFixedThreadPool(THREADS)) {
      for (var part : end.byPartition()) {
        parts.add(
            CompletableFuture.supplyAsync(
                () -> {
                  var all = reading.read(from, part, progress.count, () -> !stopping);
                  progress.reading();
                  return all;
                },
                threads));
      }
      return parts.stream().allMatch(CompletableFuture::join);
    }
  }

  /** What the live consumer has yet to handle would look like a difference. */
  private void awaitHandled(LogPosition end) {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (log.handled(FOLLOWED).distanceTo(end) > 0 && System.nanoTime() < until && !stopping) {
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void compare(UUID id, LogPosition read, boolean switching) {
    comparison.hold();
    var handled = log.handled(FOLLOWED);
    var end = log.end(ALL);
    var inMotion = reading.readLast(handled, end.in(FOLLOWED));
    reading.readLast(read, end);
    replays.spread();
    comparison.compare(id, inMotion);
    var toSwitch = switching ? comparison.toSwitch(id) : List.<UUID>of();
    if (switching) {
      rebuilds.nowIn(id, RebuildState.SWITCHING);
      replays.restore(toSwitch);
    }
    rebuilds.found(id, inMotion.size(), toSwitch.size());
  }
}
