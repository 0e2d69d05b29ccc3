package nl.tijdig.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Java commands that suit one machine on which everything shares few cores and little memory. */
final class Jvm {

  private static final List<String> ALWAYS =
      List.of(
          "-XX:+UseSerialGC",
          // The quick compiler only: half the start, a fifth less memory, enough speed for one
          // desk.
          "-XX:TieredStopAtLevel=1",
          "-Xss512k",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private Jvm() {}

  /** The command up to what is to be run. */
  static List<String> command(String... options) {
    var command = new ArrayList<String>();
    command.add(home().resolve("bin/java").toString());
    command.addAll(ALWAYS);
    if (isLinux()) {
      command.add("-XX:TrimNativeHeapInterval=5000");
    }
    command.addAll(List.of(options));
    return command;
  }

  static Path home() {
    return Path.of(System.getProperty("java.home"));
  }

  /** What identifies this very JVM. */
  static String version() {
    return home() + " " + System.getProperty("java.vm.version");
  }

  private static boolean isLinux() {
    return System.getProperty("os.name").startsWith("Linux");
  }
}
