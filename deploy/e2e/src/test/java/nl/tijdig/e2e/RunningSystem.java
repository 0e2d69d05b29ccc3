package nl.tijdig.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * The whole system, started as {@code deploy/up} starts it, on ports and in a folder of its own. It
 * is started once for all tests and ended with the virtual machine that runs them.
 */
final class RunningSystem {

  private static final Duration GIVE_UP = Duration.ofMinutes(3);

  /** Places above the port base, in the order deploy/up gives them out. */
  private static final List<String> PORTS =
      List.of("intake", "assessment", "referral", "deadline", "postgresql", "kafka", "controller");

  private static final class Holder {
    static final RunningSystem SYSTEM = start();
  }

  private final Path root;
  private final Path data;
  private final int base;
  private final Process launcher;

  private RunningSystem(Path root, Path data, int base) throws IOException {
    this.root = root;
    this.data = data;
    this.base = base;
    this.launcher =
        launcher("nl.tijdig.local.Up", "--data", data.toString(), "--port-base", "" + base)
            .redirectErrorStream(true)
            .redirectOutput(output(data).toFile())
            .start();
  }

  static RunningSystem get() {
    return Holder.SYSTEM;
  }

  int port(String part) {
    return base + 1 + PORTS.indexOf(part);
  }

  String kafka() {
    return "localhost:" + port("kafka");
  }

  /** Kills a part as the kernel would when memory runs out; the launcher starts it again. */
  void kill(String part) {
    var victim = process(part);
    victim.destroyForcibly();
    victim.onExit().orTimeout(1, TimeUnit.MINUTES).join();
  }

  /** Ends a part in its own orderly way; the launcher starts it again. */
  void restart(String part) {
    var ending = process(part);
    // PostgreSQL ends at once on SIGINT, without waiting for those who are connected.
    signal("INT", ending.pid());
    ending.onExit().orTimeout(1, TimeUnit.MINUTES).join();
  }

  /** Lets a part answer nothing for as long as the work takes, as a broken network would. */
  void unreachable(String part, Runnable work) {
    var pid = process(part).pid();
    signal("STOP", pid);
    try {
      work.run();
    } finally {
      signal("CONT", pid);
    }
  }

  /** A bearer token, as {@code deploy/token} prints it. */
  String token(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    try {
      var process = launcher("nl.tijdig.local.Token", all.toArray(String[]::new)).start();
      var token = new String(process.getInputStream().readAllBytes(), UTF_8);
      return token.strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until every service answers that it is ready. */
  void awaitReady() {
    Awaitility.await().atMost(GIVE_UP).until(this::allReady);
  }

  boolean ready(String service) {
    try {
      return HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://localhost:" + port(service) + "/q/health/ready"))
                      .build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static RunningSystem start() {
    try {
      var root = Path.of(System.getProperty("tijdig.root"));
      var data = Files.createTempDirectory("tijdig-e2e").resolve("data");
      var system = new RunningSystem(root, data, freePortBase());
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(system::end));
      Awaitility.await("the system is ready; see " + output(data))
          .atMost(GIVE_UP)
          .until(() -> !system.launcher.isAlive() || system.allReady());
      if (!system.launcher.isAlive()) {
        throw new IllegalStateException(Files.readString(output(data)));
      }
      return system;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the launcher says; beside its folder, which must be its own. */
  private static Path output(Path data) {
    return data.resolveSibling("up.log");
  }

  private boolean allReady() {
    return PORTS.subList(0, 4).stream().allMatch(this::ready);
  }

  private void end() {
    launcher.destroy();
    try {
      if (!launcher.waitFor(1, TimeUnit.MINUTES)) {
        launcher.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ProcessBuilder launcher(String main, String... arguments) throws IOException {
    var target = root.resolve("deploy/local/target");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx96m",
                "-Dtijdig.root=" + root,
                "-cp",
                target.resolve("tijdig-local.jar")
                    + ":"
                    + Files.readString(target.resolve("classpath")).strip(),
                main));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private ProcessHandle process(String part) {
    return Awaitility.await()
        .atMost(GIVE_UP)
        .until(() -> recorded(part), found -> found.isPresent() && found.get().isAlive())
        .orElseThrow();
  }

  private Optional<ProcessHandle> recorded(String part) throws IOException {
    var file = data.resolve("processes").resolve(part);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(Files.readString(file).strip().split(" ", 2)[0]));
  }

  private static void signal(String name, long pid) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid)).inheritIO().start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A base with seven free ports above it, below the range the kernel gives out by itself. */
  private static int freePortBase() {
    for (var base = 21_000; base < 31_000; base += 10) {
      if (allFree(base)) {
        return base;
      }
    }
    throw new IllegalStateException("no free ports");
  }

  private static boolean allFree(int base) {
    for (var place = 1; place <= PORTS.size(); place++) {
      try (var socket = new ServerSocket(base + place)) {
        socket.setReuseAddress(true);
      } catch (IOException e) {
        return false;
      }
    }
    return true;
  }
}
