package nl.tijdig.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Direct connections to the database under test, past the service. */
public final class Databases {

  private static final String[] TABLES = {"TABLE"};

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

  /** The first column of what a query gives, as the owner. */
  public static List<String> texts(String sql) {
    try (var connection = asOwner();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /**
   * The tables in which a text stands in the clear, in whatever column; for texts that may be kept
   * encrypted only.
   */
  public static List<String> tablesHolding(String text) {
    try (var connection = asOwner();
        var tables = connection.getMetaData().getTables(null, "public", "%", TABLES)) {
      var holding = new ArrayList<String>();
      while (tables.next()) {
        var table = tables.getString("TABLE_NAME");
        if (holds(connection, table, text)) {
          holding.add(table);
        }
      }
      return holding;
    } catch (SQLException e) {
      throw new IllegalStateException("could not search the test database", e);
    }
  }

  private static boolean holds(Connection connection, String table, String text)
      throws SQLException {
    var hex = HexFormat.of().formatHex(text.getBytes(UTF_8));
    var search =
        "select exists (select from \""
            + table
            + "\" entry where strpos(entry::text, ?) > 0 or strpos(entry::text, ?) > 0)";
    try (var query = connection.prepareStatement(search)) {
      query.setString(1, text);
      query.setString(2, hex);
      try (var found = query.executeQuery()) {
        found.next();
        return found.getBoolean(1);
      }
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
