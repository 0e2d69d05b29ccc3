package nl.tijdig.bench.intake;

import java.sql.SQLException;
import java.time.Duration;
import nl.tijdig.bench.Rig;
import nl.tijdig.bench.load.HttpLoad;
import nl.tijdig.bench.load.Outcome;
import nl.tijdig.bench.report.Finding;
import nl.tijdig.bench.report.Numbers;

/** Reports accepted over HTTP beside plain inserts, and how long one takes at half that load. */
public final class IntakeBench {

  private static final int CREATED = 201;
  private static final int CONNECTIONS = 16;

  /** Enough that at a fixed rate a slow answer does not keep the next request from being sent. */
  private static final int CONNECTIONS_AT_RATE = 128;

  private static final double SHARE_OF_FLOOR = 0.3;
  private static final Duration HALF_LOAD_P99 = Duration.ofMillis(100);

  private final Rig rig;
  private final ReportSender sender;

  public IntakeBench(Rig rig, ReportSender sender) {
    this.rig = rig;
    this.sender = sender;
  }

  /** Measures; the intake service runs. */
  public void run() throws SQLException, InterruptedException {
    var floor = floor();
    rig.say("posting reports over %d connections".formatted(CONNECTIONS));
    var load = new HttpLoad(sender.address(), CONNECTIONS, CREATED);
    load.flatOut(sender.next(rig.scale().warmUp()), rig.scale().warmUp());
    var flatOut = load.flatOut(sender.next(rig.scale().posts()), rig.scale().posts());
    throughput(flatOut, floor);
    halfLoad(flatOut.rate() / 2);
  }

  /** Posts more until there are so many reports. */
  public void fill(int reports) throws InterruptedException {
    var missing = reports - sender.sent();
    if (missing > 0) {
      rig.say("posting another %s reports".formatted(Numbers.count(missing)));
      var load = new HttpLoad(sender.address(), CONNECTIONS, CREATED);
      requireNoFailures(load.flatOut(sender.next(missing), missing));
    }
  }

  private double floor() throws SQLException, InterruptedException {
    rig.say("plain inserts");
    var inserts = new PlainInserts(rig.databases());
    inserts.prepare();
    inserts.rate(rig.scale().warmUp());
    return inserts.rate(rig.scale().commits());
  }

  private void throughput(Outcome flatOut, double floor) {
    requireNoFailures(flatOut);
    rig.findings()
        .add(
            Finding.beside(
                "reports accepted over HTTP",
                flatOut.rate(),
                "plain inserts",
                floor,
                ">= %s of the inserts".formatted(Numbers.ratio(SHARE_OF_FLOOR)),
                flatOut.rate() >= SHARE_OF_FLOOR * floor));
  }

  private void halfLoad(double rate) throws InterruptedException {
    rig.say("the same at half that rate");
    var count = (int) (rate * rig.scale().seconds());
    var load = new HttpLoad(sender.address(), CONNECTIONS_AT_RATE, CREATED);
    var outcome = load.atRate(sender.next(count), count, rate);
    requireNoFailures(outcome);
    var p99 = outcome.latencies().percentile(0.99);
    rig.findings()
        .add(
            Finding.of(
                "one report at half that rate (%s), p50 / p99".formatted(Numbers.perSecond(rate)),
                Numbers.millis(outcome.latencies().percentile(0.5)) + " / " + Numbers.millis(p99),
                "p99 < " + Numbers.millis(HALF_LOAD_P99),
                p99.compareTo(HALF_LOAD_P99) < 0));
  }

  private static void requireNoFailures(Outcome outcome) {
    if (outcome.failed() > 0) {
      throw new IllegalStateException(
          "%d of %d reports were not accepted"
              .formatted(outcome.failed(), outcome.failed() + outcome.done()));
    }
  }
}
