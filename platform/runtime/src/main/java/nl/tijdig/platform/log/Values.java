package nl.tijdig.platform.log;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * What Hibernate and the PostgreSQL driver say when they are asked to say more shows the values of
 * entities and parameters. Nobody may see those in a log, whatever its levels were set to.
 */
final class Values {

  private static final List<String> SHOW_VALUES = List.of("org.hibernate.", "org.postgresql.");

  private Values() {}

  static boolean areShownBy(LogRecord line) {
    var logger = line.getLoggerName();
    return logger != null
        && line.getLevel().intValue() < Level.INFO.intValue()
        && SHOW_VALUES.stream().anyMatch(logger::startsWith);
  }
}
