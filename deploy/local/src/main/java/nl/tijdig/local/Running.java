package nl.tijdig.local;

import org.jspecify.annotations.Nullable;

/**
 * The process of a part.
 *
 * @param child the same as a child of this process, when it is one: of those alone it is known how
 *     they ended
 */
record Running(ProcessHandle handle, @Nullable Process child) {

  private static final int SIGNAL = 128;
  private static final int KILL = SIGNAL + 9;
  private static final int TERM = SIGNAL + 15;
  private static final int OUT_OF_MEMORY = 3;

  static Running child(Process process) {
    return new Running(process.toHandle(), process);
  }

  static Running other(ProcessHandle handle) {
    return new Running(handle, null);
  }

  boolean isAlive() {
    return handle.isAlive();
  }

  long pid() {
    return handle.pid();
  }

  void awaitEnd() {
    handle.onExit().join();
  }

  /** How it ended, in words; only once it did. */
  String ending() {
    return "%s (process %d)".formatted(child == null ? "ended unasked" : ending(child), pid());
  }

  private static String ending(Process ended) {
    return switch (ended.exitValue()) {
      case KILL -> "was killed (signal 9)";
      case TERM -> "was told to end by somebody else (signal 15)";
      case OUT_OF_MEMORY -> "ran out of memory";
      default -> "ended unasked with exit code " + ended.exitValue();
    };
  }
}
