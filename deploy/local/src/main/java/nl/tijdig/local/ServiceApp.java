package nl.tijdig.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.tijdig.contracts.Topic;

/** A service as the build packaged it. */
record ServiceApp(Topic topic, Path home) {

  /** The services that stand in this source tree, each of which must have been built. */
  static List<ServiceApp> all(Path root) {
    return Arrays.stream(Topic.values()).map(topic -> of(topic, root)).toList();
  }

  private static ServiceApp of(Topic topic, Path root) {
    var module = topic.service() + "-service";
    var app = new ServiceApp(topic, root.resolve(module).resolve("target/quarkus-app"));
    if (!Files.exists(app.jar())) {
      throw new Refusal(
          "%s is not built: there is no %s. deploy/up builds it; ./mvnw -DskipTests package does too"
              .formatted(module, app.jar()));
    }
    return app;
  }

  String name() {
    return topic.service();
  }

  Endpoint endpoint() {
    return Endpoint.valueOf(topic.name());
  }

  Path jar() {
    return home.resolve("quarkus-run.jar");
  }

  /** Every file it is run from. */
  List<Path> files() {
    try (var files = Files.walk(home)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new Refusal("cannot read %s: %s".formatted(home, Reasons.of(e)), e);
    }
  }
}
