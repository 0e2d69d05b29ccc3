package nl.tijdig.bench.flow;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import nl.tijdig.bench.Databases;
import nl.tijdig.bench.Query;
import nl.tijdig.bench.Rig;
import nl.tijdig.bench.report.Finding;
import nl.tijdig.bench.report.Numbers;
import nl.tijdig.contracts.Topic;

/** The deadline service reads a log of events that was there before its database was. */
public final class Rebuild {

  private static final Duration BETWEEN = Duration.ofMillis(50);
  private static final int GOAL = 10_000;
  private static final String READ = "select count(*) from inbox_event";

  private final Rig rig;

  public Rebuild(Rig rig) {
    this.rig = rig;
  }

  /**
   * Starts the service for the first time and waits until it has read everything.
   *
   * @param events how many are in the log
   */
  public void run(int events) throws SQLException, IOException, InterruptedException {
    rig.say("reading %s events for the first time".formatted(Numbers.count(events)));
    rig.start(Topic.DEADLINE);
    try (var read = rig.databases().query(Databases.of(Topic.DEADLINE), READ)) {
      var begun = System.nanoTime();
      var readBefore = read.value();
      awaitRead(read, events);
      tell((events - readBefore) * 1e9 / (System.nanoTime() - begun));
    }
  }

  private static void awaitRead(Query read, int events) throws SQLException, InterruptedException {
    while (read.value() < events) {
      Thread.sleep(BETWEEN);
    }
  }

  private void tell(double rate) {
    rig.findings()
        .add(
            Finding.of(
                "events read when the deadline database is rebuilt",
                Numbers.perSecond(rate),
                ">= " + Numbers.perSecond(GOAL),
                rate >= GOAL));
  }
}
