package nl.tijdig.bench.sweep;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** What each task of a peer does: it writes one row, which is less than what an alert takes. */
final class Done {

  static final String TABLE =
      "create table done (id uuid primary key, at timestamptz not null default now())";

  private Done() {}

  static void write(DataSource dataSource) {
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement("insert into done (id) values (?)")) {
      insert.setObject(1, UUID.randomUUID());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
