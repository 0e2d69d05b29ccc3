package nl.tijdig.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Which process runs which part: a file each, with process id and start, so that a later run finds
 * what an earlier one left behind and takes no other process for it.
 */
final class ProcessRecords {

  /** The operating system's clock ticks make the same start differ a little between two looks. */
  private static final Duration SAME_START = Duration.ofSeconds(3);

  private final Path folder;

  ProcessRecords(DataFolder data) {
    this.folder = data.processes();
  }

  void write(String name, ProcessHandle process) {
    var start = process.info().startInstant().orElse(Instant.EPOCH);
    try {
      Files.writeString(file(name), process.pid() + " " + start + "\n");
    } catch (IOException e) {
      throw new Refusal("cannot write %s: %s".formatted(file(name), Reasons.of(e)), e);
    }
  }

  void remove(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      // A record of a process that is gone does no harm: its start is compared.
    }
  }

  /** The process that was recorded under this name, if that very process still runs. */
  Optional<ProcessHandle> find(String name) {
    try {
      var words = Files.readString(file(name)).strip().split(" ", 2);
      var start = Instant.parse(words[1]);
      return ProcessHandle.of(Long.parseLong(words[0]))
          .filter(ProcessHandle::isAlive)
          .filter(process -> startedAt(process, start));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      // Half-written by a launcher that was killed: then the process had only just started.
      return Optional.empty();
    }
  }

  static boolean startedAt(ProcessHandle process, Instant start) {
    return process
        .info()
        .startInstant()
        .map(actual -> Duration.between(actual, start).abs().compareTo(SAME_START) < 0)
        .orElse(false);
  }

  private Path file(String name) {
    return folder.resolve(name.toLowerCase(Locale.ROOT));
  }
}
