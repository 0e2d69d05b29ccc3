package nl.tijdig.platform.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Takes the messages out of exceptions before they are logged, at any level: many of them repeat
 * the value they were about, and that may be a name or a BSN. Leaves out what shows values by its
 * nature, and what is no failure at all.
 */
@LoggingFilter(name = "exceptions-without-values")
public final class ExceptionsWithoutValues implements Filter {

  @Override
  public boolean isLoggable(LogRecord line) {
    if (Departure.is(line) || Values.areShownBy(line)) {
      return false;
    }
    var thrown = line.getThrown();
    if (thrown != null) {
      line.setThrown(Silenced.of(thrown));
    }
    return true;
  }
}
