package nl.tijdig.bench.sweep;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import nl.tijdig.bench.Databases;
import nl.tijdig.bench.Rig;
import nl.tijdig.bench.Scale.Sweep;
import nl.tijdig.bench.report.Numbers;
import nl.tijdig.contracts.Topic;

/** The packaged deadline service on terms that are prepared for it. */
final class DeadlineSweep {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);
  private static final String UNSENT =
      "select count(*) from (select 1 from outbox_message limit 1) as any_of_them";

  private final Rig rig;
  private final Terms terms;

  DeadlineSweep(Rig rig) {
    this.rig = rig;
    this.terms = new Terms(rig.databases());
  }

  /** Puts the terms in the database that lie there; none of them is due. */
  void store(Sweep sweep) throws SQLException {
    rig.say("storing %s terms".formatted(Numbers.count(sweep.stored())));
    terms.store(sweep.stored());
  }

  /** Lets terms pass and gives the time until the last alert was acknowledged. */
  Duration run(Sweep sweep) throws SQLException, IOException, InterruptedException {
    rig.start(Topic.DEADLINE);
    try (var log = new AlertLog(rig.workbench().kafka())) {
      pass(Math.min(rig.scale().warmUp(), sweep.due()), log);
      terms.rest();
      rig.say("%s terms pass at once".formatted(Numbers.count(sweep.due())));
      var elapsed = pass(sweep.due(), log);
      verify(sweep.due(), log);
      return elapsed;
    } finally {
      rig.workbench().stop(Topic.DEADLINE);
    }
  }

  private Duration pass(int due, AlertLog log) throws SQLException, InterruptedException {
    log.mark();
    var expected = log.size() + due;
    var at = Moments.ahead(Moments.MANY);
    terms.makeDue(due, at);
    Moments.await(at);
    try (var unsent = rig.databases().query(Databases.of(Topic.DEADLINE), UNSENT)) {
      while (log.size() < expected || unsent.value() > 0) {
        Thread.sleep(BETWEEN_LOOKS);
      }
    }
    return Duration.between(at, Instant.now());
  }

  /** A sweep that is fast because it leaves something out is none. */
  private void verify(int due, AlertLog log) throws SQLException {
    var breached = terms.breached();
    var alerts = terms.alerts();
    var published = log.differentBreaches(due);
    if (breached != due || alerts != due || published != due) {
      throw new IllegalStateException(
          "of %d terms %d are breached, %d have their alert, %d were published"
              .formatted(due, breached, alerts, published));
    }
  }
}
