package nl.tijdig.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.tijdig.contracts.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The demonstration ({@code deploy/demo}): a program that uses the public APIs only, and writes to
 * this terminal. It is told the address of each service and where the data folder is.
 */
final class Demo {

  private static final String NAME = "demo";
  private static final String MAIN = "nl.tijdig.demo.Demo";

  private final Path module;
  private final Ports ports;
  private final DataFolder data;
  private @Nullable Process process;
  private boolean ended;

  Demo(Path root, Ports ports, DataFolder data) {
    this.module = root.resolve("deploy/demo");
    this.ports = ports;
    this.data = data;
  }

  /** Says so early when it was asked for and is not built. */
  void requireBuilt() {
    if (!Files.exists(jar())) {
      throw new Refusal("the demo is not built: there is no %s".formatted(jar()));
    }
  }

  synchronized void begin() throws IOException {
    if (ended) {
      return;
    }
    var builder = new ProcessBuilder(command()).inheritIO();
    builder.environment().putAll(environment());
    process = builder.start();
    new ProcessRecords(data).write(NAME, process.toHandle());
  }

  synchronized void end() {
    ended = true;
    if (process != null) {
      Program.end(process.toHandle());
      new ProcessRecords(data).remove(NAME);
    }
  }

  private List<String> command() throws IOException {
    var command = new ArrayList<>(Jvm.command("-Xmx128m"));
    var libraries = Files.readString(module.resolve("target/classpath")).strip();
    command.addAll(List.of("-cp", jar() + ":" + libraries, MAIN));
    return command;
  }

  private Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("TIJDIG_DATA", data.path().toString());
    for (var service : Topic.values()) {
      var port = ports.of(Endpoint.valueOf(service.name()));
      environment.put(
          "TIJDIG_%s_URL".formatted(service.service().toUpperCase(Locale.ROOT)),
          ServiceEnvironment.publicUrl(service, port));
    }
    return environment;
  }

  private Path jar() {
    return module.resolve("target/tijdig-demo.jar");
  }
}
