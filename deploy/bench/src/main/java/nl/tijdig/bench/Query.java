package nl.tijdig.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A query for one number that is asked again and again over one connection. */
public final class Query implements AutoCloseable {

  private final Connection connection;
  private final PreparedStatement statement;

  Query(Connection connection, String sql) throws SQLException {
    this.connection = connection;
    this.statement = connection.prepareStatement(sql);
  }

  public long value() throws SQLException {
    try (var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
