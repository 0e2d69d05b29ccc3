package nl.tijdig.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * What time it is for the services of a data folder: the right time, or while the demonstration
 * plays past weeks an earlier one. It is kept as the distance to the right time, in a file that the
 * services look at ({@code tijdig.time.offset-file}).
 */
public final class ServiceTime {

  private static final String FILE = "clock-offset";

  private final Path folder;
  private final Clock clock;

  /** The time of the services that run on this data folder. */
  public ServiceTime(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  Path file() {
    return folder.resolve(FILE);
  }

  /** Whether the services live at another time than the right one. */
  public boolean isPast() {
    return Files.exists(file());
  }

  /** What time it is for the services. */
  public Instant now() {
    try {
      return isPast()
          ? clock.instant().plus(Duration.parse(Files.readString(file()).strip()))
          : clock.instant();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes it this time for the services, within a tenth of a second. */
  public void set(Instant moment) {
    var other = folder.resolve(FILE + ".new");
    try {
      Files.writeString(other, Duration.between(clock.instant(), moment) + "\n");
      Files.move(other, file(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes it the right time again. */
  public void reset() {
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
