package nl.tijdig.local;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The program behind {@code deploy/up}: starts the system, stays, and ends it on Ctrl-C. */
public final class Up {

  private final Options options;
  private final Path root;
  private final DataFolder data;
  private final Terminal terminal;
  private final CountDownLatch ended = new CountDownLatch(1);

  private Up(Options options, Path root, Terminal terminal) {
    this.options = options;
    this.root = root;
    this.data = new DataFolder(options.data());
    this.terminal = terminal;
  }

  public static void main(String[] arguments) throws InterruptedException {
    var root = Path.of(System.getProperty("tijdig.root", "."));
    try {
      var options = Options.parse(List.of(arguments), root);
      new Up(options, root, new Terminal(System.out)).run();
    } catch (Refusal refusal) {
      System.err.println("deploy/up: " + refusal.getMessage());
      System.exit(1);
    }
  }

  private void run() throws InterruptedException {
    data.prepare();
    var lock = FolderLock.take(data);
    prepare();
    try {
      runUntilEnded(new LocalSystem(options, root, data, terminal));
    } finally {
      Reference.reachabilityFence(lock);
    }
  }

  /** Everything that can be found out before the first process is started. */
  private void prepare() {
    new Leftovers(data, terminal).end();
    if (options.fresh()) {
      data.erase();
      data.prepare();
      terminal.say(
          "Threw away the databases, the event log, the keys and the logs in "
              + Terminal.shown(data.path()));
    }
    DiskSpace.requireRoomToStart(data.path());
    PortCheck.requireFree(options.ports());
    keepEarlierLogs();
  }

  private void runUntilEnded(LocalSystem system) throws InterruptedException {
    terminal.say("Starting Tijdig; its data is in " + Terminal.shown(data.path()));
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> end(system)));
    try {
      system.begin();
    } catch (IOException | Refusal | IllegalStateException e) {
      if (!system.isEnded()) {
        throw new Refusal(String.valueOf(e.getMessage()), e);
      }
    }
    ended.await();
  }

  /** On Ctrl-C, TERM, or when the system could not begin: in order, whatever is under way. */
  private void end(LocalSystem system) {
    terminal.say("\nEnding Tijdig ...");
    system.end();
    terminal.say("Ended.");
    ended.countDown();
  }

  /** The logs of the run before this one stay readable. */
  private void keepEarlierLogs() {
    try (var logs = Files.newDirectoryStream(data.logs(), "*.log")) {
      for (var log : logs) {
        Files.move(log, Path.of(log + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new Refusal("cannot write in %s: %s".formatted(data.logs(), Reasons.of(e)), e);
    }
  }
}
