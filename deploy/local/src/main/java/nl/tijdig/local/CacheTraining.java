package nl.tijdig.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes the start caches that are missing, in the background at the lowest priority: runs a second
 * copy of a service on an empty database and without Kafka, asks it the first questions and ends
 * it, upon which the JVM writes down what it learned. The copy meets nothing of the real system.
 */
final class CacheTraining {

  private static final String NAME = "training";
  private static final String DATABASE = "tijdig_training";
  private static final String NO_KAFKA = "localhost:1";
  private static final long WRITING_MINUTES = 10;

  private final StartCaches caches;
  private final Foundation foundation;
  private final ServiceEnvironment environment;
  private final ProcessRecords records;
  private final DataFolder data;
  private final Terminal terminal;
  private volatile boolean ended;
  private volatile @Nullable Process copy;

  CacheTraining(
      StartCaches caches,
      Foundation foundation,
      ServiceEnvironment environment,
      DataFolder data,
      Terminal terminal) {
    this.caches = caches;
    this.foundation = foundation;
    this.environment = environment.withKafka(NO_KAFKA);
    this.records = new ProcessRecords(data);
    this.data = data;
    this.terminal = terminal;
  }

  void begin(List<ServiceApp> apps) {
    var missing = apps.stream().filter(app -> caches.find(app).isEmpty()).toList();
    if (!missing.isEmpty()) {
      Thread.ofPlatform().daemon().name(NAME).start(() -> trainAll(missing));
    }
  }

  /** Breaks off; the next run begins again. */
  synchronized void end() {
    ended = true;
    var running = copy;
    if (running != null) {
      running.descendants().forEach(ProcessHandle::destroyForcibly);
      running.destroyForcibly();
      Program.ends(running.toHandle());
      records.remove(NAME);
    }
  }

  private void trainAll(List<ServiceApp> apps) {
    try {
      caches.removeUnfinished();
      for (var app : apps) {
        train(app);
      }
      foundation.databases().drop(DATABASE);
      say(apps.stream().allMatch(app -> caches.find(app).isPresent()));
    } catch (IOException | SQLException | RuntimeException e) {
      say(false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(boolean made) {
    if (!ended) {
      terminal.say(
          made
              ? "The next start is quicker: what this one had to work out is kept."
              : "Starting stays slow: not every start cache could be made; see " + log());
    }
  }

  private void train(ServiceApp app) throws IOException, SQLException, InterruptedException {
    var cache = caches.unfinished(app);
    foundation.databases().scratch(DATABASE, app.topic());
    try {
      var port = freePort();
      var process = start(app, port, cache);
      if (process == null) {
        return;
      }
      if (Probe.until(process.toHandle(), () -> Probe.isOk(Service.health(port)))) {
        askFirstQuestions(app, port);
      }
      process.destroy();
      if (process.waitFor(WRITING_MINUTES, TimeUnit.MINUTES) && Files.exists(cache) && !ended) {
        caches.keep(app, cache);
      }
    } finally {
      records.remove(NAME);
      Files.deleteIfExists(cache);
      // The JVM's own intermediate file, left when it was ended in the middle.
      Files.deleteIfExists(Path.of(cache + ".config"));
    }
  }

  private synchronized @Nullable Process start(ServiceApp app, int port, Path cache)
      throws IOException {
    if (ended) {
      return null;
    }
    var command = new ArrayList<>(List.of("nice", "-n", "19"));
    command.addAll(Service.command(app, List.of("-XX:AOTCacheOutput=" + cache)));
    var variables = environment.of(app.topic(), port, DATABASE);
    var process = new Program(command, app.home(), variables, log()).start();
    copy = process;
    records.write(NAME, process.toHandle());
    return process;
  }

  private static void askFirstQuestions(ServiceApp app, int port) {
    var base = "http://127.0.0.1:%d".formatted(port);
    for (var path : List.of("/q/metrics", "/q/health", "/%s/v1/openapi.json", "/%s/v1/nothing")) {
      Probe.isOk(URI.create(base + path.formatted(app.name())));
    }
  }

  private Path log() {
    return data.logOf(NAME);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
