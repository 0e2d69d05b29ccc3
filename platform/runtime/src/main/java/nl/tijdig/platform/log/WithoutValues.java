package nl.tijdig.platform.log;

import java.util.StringJoiner;

/** A failure in one line of a log, without what its messages may repeat of people. */
public final class WithoutValues {

  private static final int DEEPEST = 20;

  private WithoutValues() {}

  /** The types of a failure and its causes, with the SQL state of what PostgreSQL refused. */
  public static String of(Throwable failure) {
    var line = new StringJoiner(", because of ");
    var cause = Silenced.of(failure);
    for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
      line.add(cause.toString());
      cause = cause.getCause();
    }
    return line.toString();
  }
}
