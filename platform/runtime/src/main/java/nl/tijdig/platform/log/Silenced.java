package nl.tijdig.platform.log;

import jakarta.validation.ValidationException;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a log for an exception: its type, its stack and its causes. Its message only where that
 * comes from a part of the system that never sees what people send.
 */
final class Silenced extends Throwable {

  private static final List<String> SPEAK_OF_THE_SYSTEM_ONLY =
      List.of(
          "nl.tijdig.",
          "io.agroal.",
          "io.netty.",
          "io.quarkus.",
          "io.smallrye.config.",
          "io.vertx.",
          "java.io.",
          "java.lang.NullPointerException",
          "java.net.",
          "java.nio.",
          "org.apache.kafka.",
          "org.flywaydb.");

  private static final int DEEPEST = 20;

  private final String text;

  private Silenced(Throwable thrown, int depth) {
    super(null, causeOf(thrown, depth), true, true);
    this.text = thrown.getClass().getName() + remark(thrown);
    setStackTrace(thrown.getStackTrace());
    for (var suppressed : thrown.getSuppressed()) {
      if (depth < DEEPEST) {
        addSuppressed(new Silenced(suppressed, depth + 1));
      }
    }
  }

  static Throwable of(Throwable thrown) {
    return thrown instanceof Silenced ? thrown : new Silenced(thrown, 0);
  }

  private static @Nullable Throwable causeOf(Throwable thrown, int depth) {
    return thrown.getCause() == null || depth == DEEPEST
        ? null
        : new Silenced(thrown.getCause(), depth + 1);
  }

  private static String remark(Throwable thrown) {
    if (thrown instanceof SQLException sql) {
      return " (SQL state " + sql.getSQLState() + ")";
    }
    return mayRepeat(thrown) ? ": " + thrown.getMessage() : "";
  }

  private static boolean mayRepeat(Throwable thrown) {
    return thrown.getMessage() != null
        && SPEAK_OF_THE_SYSTEM_ONLY.stream().anyMatch(thrown.getClass().getName()::startsWith)
        && !(thrown instanceof ValidationException)
        && !repeatsCause(thrown);
  }

  private static boolean repeatsCause(Throwable thrown) {
    var cause = thrown.getCause();
    return cause != null
        && cause.getMessage() != null
        && thrown.getMessage().contains(cause.getMessage());
  }

  /** What a log shows of an exception first: here that is the type it stands for. */
  @Override
  @SuppressWarnings("OverrideThrowableToString")
  public String toString() {
    return text;
  }
}
