package nl.tijdig.bench.sweep;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Gives Quartz connections from a pool that somebody else opens and closes. */
record QuartzConnections(DataSource pool) implements ConnectionProvider {

  @Override
  public Connection getConnection() throws SQLException {
    return pool.getConnection();
  }

  @Override
  public void shutdown() {}

  @Override
  public void initialize() {}
}
