package nl.tijdig.bench.flow;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.tijdig.bench.Rig;
import nl.tijdig.bench.intake.ReportSender;
import nl.tijdig.bench.load.HttpLoad;
import nl.tijdig.bench.load.Latencies;
import nl.tijdig.bench.report.Finding;
import nl.tijdig.bench.report.Numbers;
import nl.tijdig.demo.api.Json;

/** How long after a report was accepted its deadline stands in the deadline service. */
public final class DeadlineLag {

  private static final int CREATED = 201;
  private static final int CONNECTIONS = 64;
  private static final int PER_SECOND = 200;
  private static final Duration GOAL = Duration.ofMillis(150);

  private final Rig rig;
  private final ReportSender sender;

  public DeadlineLag(Rig rig, ReportSender sender) {
    this.rig = rig;
    this.sender = sender;
  }

  /** Measures; both services run, and what was posted before is dealt with. */
  public void run() throws SQLException, InterruptedException {
    rig.say("posting %d reports a second and looking for their deadlines".formatted(PER_SECOND));
    lags(PER_SECOND * 3);
    var lags = lags(PER_SECOND * rig.scale().seconds());
    var p99 = lags.percentile(0.99);
    rig.findings()
        .add(
            Finding.of(
                "report answered -> deadline there, at %d/s, p50 / p99".formatted(PER_SECOND),
                Numbers.millis(lags.percentile(0.5)) + " / " + Numbers.millis(p99),
                "p99 < " + Numbers.millis(GOAL),
                p99.compareTo(GOAL) < 0));
  }

  private Latencies lags(int count) throws SQLException, InterruptedException {
    var answered = new ConcurrentHashMap<UUID, Long>();
    var load =
        new HttpLoad(
            sender.address(),
            CONNECTIONS,
            CREATED,
            receipt -> answered.put(reportOf(receipt), System.nanoTime()));
    try (var watch = DeadlineWatch.begin(rig.databases())) {
      load.atRate(sender.next(count), count, PER_SECOND);
      return lags(answered, watch.await(answered.keySet()));
    }
  }

  private static UUID reportOf(String receipt) {
    return UUID.fromString(Json.read(receipt).path("id").asText());
  }

  /** A deadline can be seen before the answer has arrived at who posted: no time then. */
  private static Latencies lags(Map<UUID, Long> answered, Map<UUID, Long> seen) {
    var lags = new Latencies(answered.size());
    var number = 0;
    for (var report : answered.entrySet()) {
      var lag = seen.getOrDefault(report.getKey(), Long.MAX_VALUE) - report.getValue();
      lags.record(number++, Math.max(lag, 0));
    }
    return lags;
  }
}
