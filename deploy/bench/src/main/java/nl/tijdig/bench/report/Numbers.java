package nl.tijdig.bench.report;

import java.time.Duration;
import java.util.Locale;

/** Numbers as people read them. */
public final class Numbers {

  private static final double NANOS_PER_MILLI = 1e6;

  private Numbers() {}

  public static String perSecond(double rate) {
    return String.format(Locale.ROOT, "%,.0f/s", rate);
  }

  public static String ratio(double ratio) {
    return String.format(Locale.ROOT, ratio < 10 ? "%.2f" : "%.0f", ratio);
  }

  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  public static String millis(Duration duration) {
    var millis = duration.toNanos() / NANOS_PER_MILLI;
    return String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : "%.0f ms", millis);
  }

  public static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }
}
