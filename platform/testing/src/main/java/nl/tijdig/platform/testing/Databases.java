package nl.tijdig.platform.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** Direct connections to the database under test, past the service. */
public final class Databases {

  private Databases() {}

  /** As the role that owns the tables. */
  public static Connection asOwner() {
    return connect("quarkus.flyway.username", "quarkus.flyway.password");
  }

  /** As the role that the service itself uses. */
  public static Connection asService() {
    return connect("quarkus.datasource.username", "quarkus.datasource.password");
  }

  /** Runs one statement as the owner. */
  public static void execute(String sql) {
    try (var connection = asOwner();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first number that a query gives, as the owner. */
  public static long number(String sql) {
    try (var connection = asOwner();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static Connection connect(String user, String password) {
    var config = ConfigProvider.getConfig();
    try {
      return DriverManager.getConnection(
          config.getValue("quarkus.datasource.jdbc.url", String.class),
          config.getValue(user, String.class),
          config.getValue(password, String.class));
    } catch (SQLException e) {
      throw new IllegalStateException("could not reach the test database", e);
    }
  }
}
