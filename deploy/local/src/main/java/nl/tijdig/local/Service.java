package nl.tijdig.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the four services, run from its packaged jar. */
final class Service implements Part {

  private final ServiceApp app;
  private final int port;
  private final Map<String, String> environment;
  private final StartCaches caches;
  private final Path log;

  Service(ServiceApp app, int port, Map<String, String> environment, StartCaches caches, Path log) {
    this.app = app;
    this.port = port;
    this.environment = environment;
    this.caches = caches;
    this.log = log;
  }

  @Override
  public String name() {
    return app.name();
  }

  @Override
  public Path log() {
    return log;
  }

  @Override
  public Running start() throws IOException {
    var options = caches.find(app).map(cache -> List.of("-XX:AOTCache=" + cache)).orElse(List.of());
    return Running.child(new Program(command(app, options), app.home(), environment, log).start());
  }

  @Override
  public boolean awaitReady(Running process) throws InterruptedException {
    var health = health(port);
    return Probe.until(process.handle(), () -> Probe.isOk(health));
  }

  @Override
  public void stop(Running process) {
    Program.end(process.handle());
  }

  static URI health(int port) {
    return URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port));
  }

  /** How a service is run; the start cache fits only a command with the same options. */
  static List<String> command(ServiceApp app, List<String> more) {
    var command =
        new ArrayList<>(
            Jvm.command(
                "-Xms24m", "-Xmx160m", "-XX:MinHeapFreeRatio=15", "-XX:MaxHeapFreeRatio=30"));
    command.addAll(more);
    command.addAll(List.of("-jar", app.jar().toString()));
    return command;
  }
}
