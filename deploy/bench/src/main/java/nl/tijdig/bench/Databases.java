package nl.tijdig.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.tijdig.contracts.Topic;
import nl.tijdig.local.Workbench;

/** Plain SQL on the PostgreSQL that everything shares. */
public final class Databases {

  /** The database of the floors and the peers, beside those of the services. */
  public static final String BENCH = "tijdig_bench";

  private final Workbench workbench;

  Databases(Workbench workbench) {
    this.workbench = workbench;
  }

  void prepare() throws SQLException {
    execute("postgres", "create database " + BENCH);
  }

  public static String of(Topic service) {
    return "tijdig_" + service.service();
  }

  public Connection connect(String database) throws SQLException {
    return workbench.database(database);
  }

  public void execute(String database, String sql) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** A query for one number. */
  public Query query(String database, String sql) throws SQLException {
    return new Query(connect(database), sql);
  }

  /** The one text that a query gives. */
  public String text(String database, String sql) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The columns of a table, in their order. */
  public List<String> columns(String database, String table) throws SQLException {
    try (var connection = connect(database);
        var rows = connection.getMetaData().getColumns(null, "public", table, null)) {
      var columns = new ArrayList<String>();
      while (rows.next()) {
        columns.add(rows.getString("COLUMN_NAME"));
      }
      return columns;
    }
  }

  /** The one number that a query gives. */
  public long number(String database, String sql) throws SQLException {
    try (var query = query(database, sql)) {
      return query.value();
    }
  }
}
