package nl.tijdig.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which process listens on a port, where Linux tells: {@code /proc/net/tcp} names the socket,
 * {@code /proc/PID/fd} who has it open. Of processes of other people nothing is known.
 */
final class PortOwner {

  private static final String LISTENING = "0A";
  private static final int ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private PortOwner() {}

  static Optional<ProcessHandle> of(int port) {
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
        .flatMap(table -> linesOf(Path.of(table)).stream())
        .map(line -> line.strip().split("\\s+", -1))
        .filter(columns -> columns.length > INODE && listensOn(port, columns))
        .flatMap(columns -> holderOf("socket:[" + columns[INODE] + "]").stream())
        .findFirst();
  }

  private static boolean listensOn(int port, String[] columns) {
    return columns[STATE].equals(LISTENING) && columns[ADDRESS].endsWith(":%04X".formatted(port));
  }

  private static Optional<ProcessHandle> holderOf(String socket) {
    return ProcessHandle.allProcesses().filter(process -> holds(process, socket)).findFirst();
  }

  private static boolean holds(ProcessHandle process, String socket) {
    try (var open = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
      return open.anyMatch(descriptor -> pointsTo(descriptor, socket));
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean pointsTo(Path descriptor, String socket) {
    try {
      return Files.readSymbolicLink(descriptor).toString().equals(socket);
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> linesOf(Path table) {
    try {
      return Files.readAllLines(table);
    } catch (IOException e) {
      return List.of();
    }
  }
}
