package nl.tijdig.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/**
 * When the demonstration was played first on a data folder. The waiting list is counted back from
 * there, so that it is the same list when it is played again.
 */
final class Beginning {

  private Beginning() {}

  static Instant of(Path data, Clock clock) {
    var file = data.resolve("demo-began");
    try {
      if (Files.exists(file)) {
        return Instant.parse(Files.readString(file).strip());
      }
      var now = clock.instant();
      Files.writeString(file, now + "\n");
      return now;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
