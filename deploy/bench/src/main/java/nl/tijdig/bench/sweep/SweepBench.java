package nl.tijdig.bench.sweep;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import nl.tijdig.bench.Rig;
import nl.tijdig.bench.Scale.Sweep;
import nl.tijdig.bench.report.Finding;
import nl.tijdig.bench.report.Numbers;

/**
 * Terms that pass at the same moment, until the last alert is acknowledged by Kafka; beside tasks
 * that db-scheduler and Quartz carry out, each of which writes one row.
 */
public final class SweepBench {

  private static final int GOAL = 20_000;
  private static final Duration IDLE_GOAL = Duration.ofMillis(2);

  private final Rig rig;

  public SweepBench(Rig rig) {
    this.rig = rig;
  }

  /** Measures all sizes; the deadline service is started and stopped for each. */
  public void run() throws SQLException, IOException, InterruptedException {
    var deadlines = new DeadlineSweep(rig);
    var peer = new SchedulerPeer(rig);
    var quartz = new QuartzPeer(rig);
    peer.prepare();
    for (var sweep : rig.scale().sweeps()) {
      deadlines.store(sweep);
      idle(sweep, new IdleTick(rig.databases()).p99());
      var ours = rate(sweep, deadlines.run(sweep));
      tell(sweep, ours, "db-scheduler", rate(sweep, peer.run(sweep)));
      tell(sweep, ours, "Quartz", slowRate(sweep, quartz));
    }
  }

  private void idle(Sweep sweep, Duration p99) {
    rig.findings()
        .add(
            Finding.of(
                "a tick with nothing due, %s stored, p99".formatted(Numbers.count(sweep.stored())),
                Numbers.millis(p99),
                "< " + Numbers.millis(IDLE_GOAL),
                p99.compareTo(IDLE_GOAL) < 0));
  }

  private void tell(Sweep sweep, double ours, String peer, double peers) {
    rig.findings()
        .add(
            Finding.beside(
                "%s terms due at once, %s stored"
                    .formatted(Numbers.count(sweep.due()), Numbers.count(sweep.stored())),
                ours,
                peer,
                peers,
                ">= " + Numbers.perSecond(GOAL),
                ours >= GOAL));
  }

  /** It does so few in a second that it gets fewer to do, among as many. */
  private double slowRate(Sweep sweep, QuartzPeer quartz)
      throws SQLException, InterruptedException {
    var due = Math.min(rig.scale().slow(), sweep.due());
    return due * 1e9 / quartz.run(due, sweep.stored()).toNanos();
  }

  private static double rate(Sweep sweep, Duration elapsed) {
    return sweep.due() * 1e9 / elapsed.toNanos();
  }
}
