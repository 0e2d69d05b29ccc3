package nl.tijdig.bench.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.tijdig.bench.Databases;

/**
 * The floor: what accepting a report would cost if it were no more than a row with its content, a
 * row with its event and a commit.
 */
public final class PlainInserts {

  private static final int CONNECTIONS = 8;

  /** As large as the content of the reports that are posted beside it. */
  private static final byte[] CONTENT = new byte[1_500];

  private static final String EVENT = "{\"reportId\":\"%s\"}".formatted("x".repeat(300));

  private static final String TABLES =
      """
      create table report (
        id uuid primary key, received_at timestamptz not null default now(), content bytea not null);
      create table event (
        position bigint generated always as identity primary key, id uuid not null, data text not null);
      """;

  private final Databases databases;

  public PlainInserts(Databases databases) {
    this.databases = databases;
  }

  /** Makes the tables. */
  public void prepare() throws SQLException {
    databases.execute(Databases.BENCH, TABLES);
  }

  /** So many times two rows and a commit; gives how many times a second. */
  public double rate(int commits) throws InterruptedException {
    var left = new AtomicInteger(commits);
    var begin = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      var running = new ArrayList<Future<?>>();
      for (var i = 0; i < CONNECTIONS; i++) {
        running.add(
            threads.submit(
                () -> {
                  insert(left);
                  return null;
                }));
      }
      for (var one : running) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    var elapsed = Duration.ofNanos(System.nanoTime() - begin);
    return commits * 1e9 / elapsed.toNanos();
  }

  private void insert(AtomicInteger left) throws SQLException {
    try (var connection = databases.connect(Databases.BENCH)) {
      connection.setAutoCommit(false);
      insert(connection, left);
    }
  }

  private static void insert(Connection connection, AtomicInteger left) throws SQLException {
    try (var report =
            connection.prepareStatement("insert into report (id, content) values (?, ?)");
        var event = connection.prepareStatement("insert into event (id, data) values (?, ?)")) {
      while (left.getAndDecrement() > 0) {
        var id = UUID.randomUUID();
        report.setObject(1, id);
        report.setBytes(2, CONTENT);
        report.executeUpdate();
        event.setObject(1, id);
        event.setString(2, EVENT);
        event.executeUpdate();
        connection.commit();
      }
    }
  }
}
