package nl.tijdig.bench.sweep;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import nl.tijdig.bench.Databases;
import nl.tijdig.bench.load.Latencies;
import nl.tijdig.contracts.Topic;

/** What a look at the terms costs when nothing is due: the statement of the sweep, and a commit. */
final class IdleTick {

  private static final int WARM_UP = 200;
  private static final int TICKS = 1_000;

  private static final String CLAIM_DUE =
      """
      select * from deadline where next_action_at <= now()
      order by next_action_at limit 2000 for update skip locked
      """;

  private final Databases databases;

  IdleTick(Databases databases) {
    this.databases = databases;
  }

  /** The time within which 99 of a hundred are done. */
  Duration p99() throws SQLException {
    try (var connection = databases.connect(Databases.of(Topic.DEADLINE))) {
      connection.setAutoCommit(false);
      tick(connection, WARM_UP);
      return tick(connection, TICKS).percentile(0.99);
    }
  }

  private static Latencies tick(Connection connection, int times) throws SQLException {
    var latencies = new Latencies(times);
    try (var claim = connection.prepareStatement(CLAIM_DUE)) {
      for (var i = 0; i < times; i++) {
        var begin = System.nanoTime();
        try (var due = claim.executeQuery()) {
          if (due.next()) {
            throw new IllegalStateException("something is due");
          }
        }
        connection.commit();
        latencies.record(i, System.nanoTime() - begin);
      }
    }
    return latencies;
  }
}
