package nl.tijdig.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether there is room on the disk: PostgreSQL and Kafka end when there is none. */
final class DiskSpace {

  private static final long MIB = 1024L * 1024;
  private static final long TO_START = 300 * MIB;
  private static final long TO_GO_ON = 32 * MIB;

  private DiskSpace() {}

  static void requireRoomToStart(Path folder) {
    lacking(folder, TO_START)
        .ifPresent(
            text -> {
              throw new Refusal(text + "; make room, or choose another disk with --data DIR");
            });
  }

  /** What to say when a full disk may be why something ended. */
  static Optional<String> full(Path folder) {
    return lacking(folder, TO_GO_ON);
  }

  static Optional<String> lacking(Path folder, long needed) {
    try {
      var free = Files.getFileStore(folder).getUsableSpace();
      return free >= needed
          ? Optional.empty()
          : Optional.of(
              "the disk of %s is full: %d MiB free, %d MiB needed"
                  .formatted(folder, free / MIB, needed / MIB));
    } catch (IOException e) {
      return Optional.of("the disk of %s cannot be read: %s".formatted(folder, Reasons.of(e)));
    }
  }
}
