package nl.tijdig.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the library unpacks PostgreSQL, once per machine. It goes on with what it finds there, also
 * with files that were cut off when an earlier unpacking was ended in the middle.
 */
final class PostgresBinaries {

  private static final String WHOLE = ".exists";
  private static final String LOCK = "epg-lock";

  private final Path folder;

  PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  /** The library's own place for them, which {@code deploy/up} chooses by a system property. */
  static PostgresBinaries usual() {
    var chosen = System.getProperty("ot.epg.working-dir");
    var usual = Path.of(System.getProperty("java.io.tmpdir"), "embedded-pg");
    return new PostgresBinaries(chosen == null ? usual : Path.of(chosen));
  }

  /** Throws away what was unpacked in part, unless somebody is at it right now. */
  void removeUnfinished() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var versions = Files.newDirectoryStream(folder, "PG-*")) {
      for (var version : versions) {
        if (!Files.exists(version.resolve(WHOLE)) && !isLocked(version.resolve(LOCK))) {
          DataFolder.deleteTree(version);
        }
      }
    }
  }

  private static boolean isLocked(Path file) throws IOException {
    try (var channel = FileChannel.open(file, CREATE, WRITE);
        var lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }
}
