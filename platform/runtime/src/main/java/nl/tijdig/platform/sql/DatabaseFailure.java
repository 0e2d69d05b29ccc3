package nl.tijdig.platform.sql;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Set;

/** Tells a database that is away, which passes, from a statement that is wrong. */
public final class DatabaseFailure {

  /** PostgreSQL: connection exceptions (08), operator intervention (57P), too many connections. */
  private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

  private DatabaseFailure() {}

  /** Whether this failure comes from a database that cannot be reached or is going down. */
  public static boolean isAway(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException e && isAway(e)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAway(SQLException e) {
    var state = e.getSQLState() == null ? "" : e.getSQLState();
    return e instanceof SQLTransientConnectionException
        || e instanceof SQLNonTransientConnectionException
        || e instanceof SQLRecoverableException
        || state.startsWith("08")
        || AWAY.contains(state)
        || isAcquisitionTimeout(e);
  }

  /** Agroal says a connection that could not be had in time only by its message. */
  private static boolean isAcquisitionTimeout(SQLException e) {
    return e.getMessage() != null
        && e.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
  }
}
