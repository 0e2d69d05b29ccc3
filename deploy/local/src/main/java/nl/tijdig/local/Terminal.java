package nl.tijdig.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What the person at the terminal gets to read. */
final class Terminal {

  private final PrintStream out;

  Terminal(PrintStream out) {
    this.out = out;
  }

  synchronized void say(String text) {
    out.println(text);
    out.flush();
  }

  /** A line about one part, in a column of its own. */
  void say(String part, String text) {
    say("  %-12s %s".formatted(part, text));
  }

  /** A path as short as it can be from where the command was given. */
  static String shown(Path path) {
    var here = Path.of("").toAbsolutePath();
    return path.startsWith(here) ? here.relativize(path).toString() : path.toString();
  }

  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
