package nl.tijdig.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log, which mostly say why a program ended. */
final class LogTail {

  private static final int LINES = 20;
  private static final long BYTES = 16 * 1024L;

  private LogTail() {}

  static List<String> of(Path log) {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      var from = Math.max(0, file.length() - BYTES);
      var bytes = new byte[(int) (file.length() - from)];
      file.seek(from);
      file.readFully(bytes);
      var lines = new String(bytes, UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - LINES), lines.size());
    } catch (IOException e) {
      return List.of("(no log: " + e.getMessage() + ")");
    }
  }

  /** The lines below each other, set off from what stands around them. */
  static String indented(Path log) {
    return String.join("\n", of(log)).indent(4).stripTrailing();
  }
}
