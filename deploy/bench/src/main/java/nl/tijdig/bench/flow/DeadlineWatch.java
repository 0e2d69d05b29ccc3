package nl.tijdig.bench.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.tijdig.bench.Databases;
import nl.tijdig.contracts.Topic;

/** Looks every few milliseconds which reports have a deadline, and keeps when it first saw it. */
final class DeadlineWatch implements AutoCloseable {

  private static final Duration BETWEEN = Duration.ofMillis(2);

  /** Further back is not looked; what takes longer than this is not this kind of system. */
  private static final Duration WINDOW = Duration.ofSeconds(3);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Ids of deadlines begin with the milliseconds that those of their reports begin with. */
  private static final String RECENT =
      "select subject_id from deadline where id > ? and rule = 'safety-assessment'";

  private final Map<UUID, Long> seen = new ConcurrentHashMap<>();
  private final Connection connection;
  private final Thread thread;
  private volatile boolean ended;

  private DeadlineWatch(Connection connection) {
    this.connection = connection;
    this.thread = Thread.ofPlatform().name("deadline-watch").unstarted(this::look);
  }

  static DeadlineWatch begin(Databases databases) throws SQLException {
    var watch = new DeadlineWatch(databases.connect(Databases.of(Topic.DEADLINE)));
    watch.thread.start();
    return watch;
  }

  /** Waits until all of these were seen; gives when, as {@link System#nanoTime()} tells it. */
  Map<UUID, Long> await(Set<UUID> reports) throws InterruptedException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!seen.keySet().containsAll(reports)) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("not every report got its deadline");
      }
      Thread.sleep(BETWEEN);
    }
    return Map.copyOf(seen);
  }

  @Override
  public void close() throws SQLException {
    ended = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    connection.close();
  }

  private void look() {
    try (var recent = connection.prepareStatement(RECENT)) {
      while (!ended) {
        look(recent);
        Thread.sleep(BETWEEN);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look(PreparedStatement recent) throws SQLException {
    recent.setObject(1, firstIdOf(System.currentTimeMillis() - WINDOW.toMillis()));
    try (var rows = recent.executeQuery()) {
      var now = System.nanoTime();
      while (rows.next()) {
        seen.putIfAbsent(rows.getObject(1, UUID.class), now);
      }
    }
  }

  private static UUID firstIdOf(long millis) {
    return new UUID(millis << 16, 0);
  }
}
