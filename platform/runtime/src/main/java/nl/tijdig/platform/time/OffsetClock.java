package nl.tijdig.platform.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;

/**
 * A clock that is as far from another one as a file says, in ISO 8601 such as {@code -PT1512H};
 * without the file they agree. Whoever writes the file moves all services on this machine together,
 * so that a demonstration can play weeks of work in minutes.
 */
final class OffsetClock extends Clock {

  /** So long after the file was written every service is there. */
  private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  private record Seen(Duration offset, long at) {}

  private final Clock base;
  private final Path file;
  private volatile Seen seen;

  OffsetClock(Clock base, Path file) {
    this.base = base;
    this.file = file;
    this.seen = new Seen(read(), System.nanoTime());
  }

  @Override
  public Instant instant() {
    return base.instant().plus(offset());
  }

  @Override
  public ZoneId getZone() {
    return base.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new OffsetClock(base.withZone(zone), file);
  }

  private Duration offset() {
    var last = seen;
    if (System.nanoTime() - last.at() < LOOK_EVERY_NANOS) {
      return last.offset();
    }
    var now = new Seen(read(), System.nanoTime());
    seen = now;
    return now.offset();
  }

  private Duration read() {
    try {
      return Duration.parse(Files.readString(file).strip());
    } catch (NoSuchFileException e) {
      return Duration.ZERO;
    } catch (IOException | DateTimeException e) {
      throw new IllegalStateException("the offset of the clock cannot be read from " + file, e);
    }
  }
}
