package nl.tijdig.platform.sql;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;

/** Tells a database that is away, which passes, from a statement that is wrong. */
public final class DatabaseFailure {

  /**
   * PostgreSQL: connection exceptions (08); no room on the disk, no memory or no connection left
   * (53); shut down or starting up (57P); takes no changes, as what was a standby before a failover
   * (25006).
   */
  private static final List<String> AWAY = List.of("08", "53", "57P", "25006");

  private DatabaseFailure() {}

  /**
   * Whether this failure comes from a database that cannot be reached, is going down, or has no
   * room or leave to do what it is asked.
   */
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
        || AWAY.stream().anyMatch(state::startsWith)
        || isAcquisitionTimeout(e);
  }

  /** Agroal says a connection that could not be had in time only by its message. */
  private static boolean isAcquisitionTimeout(SQLException e) {
    return e.getMessage() != null
        && e.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
  }
}
