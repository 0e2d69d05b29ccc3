package nl.tijdig.local;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Keeps one part running: when its process ends unasked, says so and starts it again. */
final class Supervised {

  private final Part part;
  private final ProcessRecords records;
  private final Restarts restarts;
  private final Terminal terminal;
  private final Disk disk;
  private final CountDownLatch ending = new CountDownLatch(1);
  private final ReentrantLock startOrStop = new ReentrantLock();
  private volatile @Nullable Running process;
  private volatile boolean givenUp;

  Supervised(Part part, ProcessRecords records, Restarts restarts, Terminal terminal) {
    this(part, records, restarts, terminal, Disk.of(part));
  }

  Supervised(Part part, ProcessRecords records, Restarts restarts, Terminal terminal, Disk disk) {
    this.part = part;
    this.disk = disk;
    this.records = records;
    this.restarts = restarts;
    this.terminal = terminal;
  }

  /** The disk that the part writes to. */
  interface Disk {

    /** What to say when it is full. */
    Optional<String> full();

    /** How long to wait before looking again. */
    default Duration pause() {
      return Duration.ofSeconds(5);
    }

    static Disk of(Part part) {
      return () -> DiskSpace.full(part.log().getParent());
    }
  }

  /** The first start, whose failure is the caller's; from then on it is watched. */
  void begin() throws IOException {
    var first = start();
    if (first != null) {
      Thread.ofPlatform().daemon().name("watch-" + part.name()).start(() -> watch(first));
    }
  }

  /** Ends the part for good. */
  void end() {
    ending.countDown();
    startOrStop.lock();
    try {
      var current = process;
      if (current != null) {
        part.stop(current);
        records.remove(part.name());
      }
    } finally {
      startOrStop.unlock();
    }
  }

  /** Waits until the part does its work; false when it was given up or ended before that. */
  boolean awaitReady() throws InterruptedException {
    while (!givenUp && ending.getCount() > 0) {
      var current = process;
      if (current != null && current.isAlive() && becomesReady(current)) {
        return true;
      }
      ending.await(100, TimeUnit.MILLISECONDS);
    }
    return false;
  }

  private void watch(Running first) {
    var current = first;
    try {
      while (current != null) {
        current.awaitEnd();
        current = isEnding() ? null : restart(current);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable Running restart(Running died) throws InterruptedException {
    var how = died.ending();
    while (!isEnding()) {
      awaitRoom(how);
      var pause = restarts.died();
      if (pause.isEmpty()) {
        giveUp(how);
        return null;
      }
      sayDied(how, pause.get());
      if (ending.await(pause.get().toMillis(), TimeUnit.MILLISECONDS)) {
        return null;
      }
      try {
        var next = start();
        announceWhenReady(next);
        return next;
      } catch (IOException | RuntimeException e) {
        how = "did not start: " + e.getMessage();
      }
    }
    return null;
  }

  /** While the disk is full there is no use in a start, and that is no fault of the part. */
  private void awaitRoom(String how) throws InterruptedException {
    var full = disk.full();
    if (full.isEmpty()) {
      return;
    }
    terminal.say(part.name(), how + "; " + full.get() + ". It starts again when there is room");
    while (disk.full().isPresent()
        && !ending.await(disk.pause().toMillis(), TimeUnit.MILLISECONDS)) {
      // Still full.
    }
    restarts.startAfresh();
  }

  private @Nullable Running start() throws IOException {
    startOrStop.lock();
    try {
      if (isEnding()) {
        return null;
      }
      restarts.starting();
      var started = part.start();
      records.write(part.name(), started.handle());
      process = started;
      return started;
    } finally {
      startOrStop.unlock();
    }
  }

  private void announceWhenReady(@Nullable Running restarted) {
    if (restarted != null) {
      Thread.ofVirtual().start(() -> announce(restarted));
    }
  }

  private boolean becomesReady(Running started) throws InterruptedException {
    var ready = part.awaitReady(started);
    if (ready) {
      restarts.becameReady();
    }
    return ready;
  }

  private void announce(Running restarted) {
    try {
      if (becomesReady(restarted)) {
        terminal.say(part.name(), "is ready again (process %d)".formatted(restarted.pid()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sayDied(String how, Duration pause) {
    var again = "starting it again in %d s".formatted(pause.toSeconds());
    if (restarts.rapidDeaths() == Restarts.RAPID_DEATHS) {
      sayKeepsDying(how, again);
    } else {
      terminal.say(part.name(), how + "; " + again + ". Its log: " + Terminal.shown(part.log()));
    }
  }

  private void giveUp(String how) {
    givenUp = true;
    sayKeepsDying(how, "it stays down");
  }

  private void sayKeepsDying(String how, String consequence) {
    terminal.say(
        part.name(),
        "%s, the %dth time in a row soon after its start: %s. The end of %s:\n%s"
            .formatted(
                how,
                restarts.rapidDeaths(),
                consequence,
                Terminal.shown(part.log()),
                LogTail.indented(part.log())));
  }

  private boolean isEnding() {
    return ending.getCount() == 0;
  }
}
