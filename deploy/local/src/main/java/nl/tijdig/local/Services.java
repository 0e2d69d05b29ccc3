package nl.tijdig.local;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** The four services, started and ended together. */
final class Services {

  private final Map<ServiceApp, Supervised> byApp = new LinkedHashMap<>();
  private final Ports ports;
  private final Terminal terminal;

  Services(
      List<ServiceApp> apps,
      ServiceEnvironment environment,
      Ports ports,
      StartCaches caches,
      DataFolder data,
      Terminal terminal) {
    this.ports = ports;
    this.terminal = terminal;
    for (var app : apps) {
      var port = portOf(app);
      var variables = environment.of(app.topic(), port, Databases.nameOf(app.topic()));
      var service = new Service(app, port, variables, caches, data.logOf(app.name()));
      var restarts = new Restarts(Clock.systemUTC());
      byApp.put(app, new Supervised(service, new ProcessRecords(data), restarts, terminal));
    }
  }

  List<ServiceApp> apps() {
    return List.copyOf(byApp.keySet());
  }

  void begin() throws IOException {
    for (var service : byApp.values()) {
      service.begin();
    }
  }

  /** Waits for all of them and says of each when it is ready; false when one never will be. */
  boolean awaitReady(Instant start) throws InterruptedException {
    var waits = new ArrayList<Callable<Boolean>>();
    byApp.forEach((app, service) -> waits.add(() -> awaitReady(app, service, start)));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = true;
      for (var ready : threads.invokeAll(waits)) {
        all &= ready.get();
      }
      return all;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  void end() {
    byApp.values().parallelStream().forEach(Supervised::end);
  }

  private boolean awaitReady(ServiceApp app, Supervised service, Instant start)
      throws InterruptedException {
    var ready = service.awaitReady();
    if (ready) {
      var after = Terminal.seconds(Duration.between(start, Instant.now()));
      terminal.say(app.name(), "ready on port %d after %s".formatted(portOf(app), after));
    }
    return ready;
  }

  private int portOf(ServiceApp app) {
    return ports.of(app.endpoint());
  }
}
