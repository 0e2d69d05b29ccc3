package nl.tijdig.demo.show;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The terminal; lines of the work and of the alerts come from different threads. */
public final class Screen {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Europe/Amsterdam"));

  private final PrintStream out;
  private final Clock clock;

  public Screen(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  /** A screen that shows nothing. */
  public static Screen silent() {
    return new Screen(
        new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), Clock.systemUTC());
  }

  /** A line with the time it is, a word that says what happened, and the rest. */
  public void say(String what, String text) {
    say(clock.instant(), what, text);
  }

  /** The same, of another moment. */
  public void say(Instant moment, String what, String text) {
    print("%s  %-11s %s".formatted(TIME.format(moment), what, text));
  }

  /** Text as it is. */
  public synchronized void print(String text) {
    out.println(text);
    out.flush();
  }
}
