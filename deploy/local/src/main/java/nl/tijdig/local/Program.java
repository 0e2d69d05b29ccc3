package nl.tijdig.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A command that runs as a child process, with its output in a log. */
record Program(List<String> command, Path folder, Map<String, String> environment, Path log) {

  private static final long PATIENCE_SECONDS = 20;

  /**
   * Starts it deaf to Ctrl-C and to the closing of the terminal: those reach every process at once,
   * and it is the launcher that ends the others, in order.
   */
  Process start() throws IOException {
    var line = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$0\" \"$@\""));
    line.addAll(command);
    var builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    var process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /** Asks the process to end, and makes it end when it does not listen. */
  static void end(ProcessHandle process) {
    process.destroy();
    if (!ends(process)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      ends(process);
    }
  }

  /** Whether the process is gone, now or soon. */
  static boolean ends(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    } catch (ExecutionException | TimeoutException e) {
      return !process.isAlive();
    }
  }
}
