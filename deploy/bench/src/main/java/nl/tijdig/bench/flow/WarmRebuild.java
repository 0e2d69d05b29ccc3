package nl.tijdig.bench.flow;

import java.net.http.HttpClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import nl.tijdig.bench.Rig;
import nl.tijdig.bench.report.Finding;
import nl.tijdig.bench.report.Numbers;
import nl.tijdig.contracts.Topic;
import nl.tijdig.demo.api.Account;
import nl.tijdig.demo.api.Answer;
import nl.tijdig.demo.api.Service;

/** The deadline service makes its terms anew from the whole log, beside the live ones. */
public final class WarmRebuild {

  private static final Account OPERATIONS = Account.worker("operations", 1, "");
  private static final Duration BETWEEN = Duration.ofMillis(50);
  private static final int GOAL = 10_000;

  private final Rig rig;
  private final Service service;

  public WarmRebuild(Rig rig) {
    var issuer = rig.workbench().issuer();
    this.rig = rig;
    this.service =
        new Service(
            HttpClient.newHttpClient(),
            rig.workbench().url(Topic.DEADLINE),
            who -> issuer.token(who.role(), who.organisation(), who.name(), who.team()));
  }

  /** What one took by our clock, not by the service's. */
  private record Took(long events, Duration reading, Duration whole) {
    double rate() {
      return events * 1e9 / reading.toNanos();
    }
  }

  /** Measures the second of two; the deadline service runs, and is done with what was posted. */
  public void run() throws SQLException, InterruptedException {
    rig.say("rebuilding the terms from the log, twice");
    rebuild();
    tell(rebuild());
  }

  private Took rebuild() throws InterruptedException {
    var begun = System.nanoTime();
    var asked = service.post("/rebuilds", OPERATIONS, Map.of("switch", false));
    var path = "/rebuilds/" + asked.text("id");
    awaitNoLonger("reading", path);
    var read = since(begun);
    awaitNoLonger("comparing", path);
    var whole = since(begun);
    return new Took(verified(service.get(path, OPERATIONS)), read, whole);
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private void awaitNoLonger(String state, String path) throws InterruptedException {
    while (service.get(path, OPERATIONS).text("state").equals(state)) {
      Thread.sleep(BETWEEN);
    }
  }

  /** A rebuild that is fast because it leaves something out is none. */
  private static long verified(Answer rebuild) {
    var body = rebuild.body();
    var read = body.path("eventsRead").asLong();
    if (!rebuild.text("state").equals("done")
        || read != body.path("events").asLong()
        || body.path("missing").asLong() + body.path("different").asLong() > 0
        || body.path("notInLog").asLong() + body.path("unreadable").asLong() > 0) {
      throw new IllegalStateException("the rebuild went otherwise: " + body);
    }
    return read;
  }

  private void tell(Took took) {
    rig.findings()
        .add(
            Finding.of(
                "events read by a rebuild, warm, of %s".formatted(Numbers.count(took.events())),
                Numbers.perSecond(took.rate()),
                ">= " + Numbers.perSecond(GOAL),
                took.rate() >= GOAL));
    rig.findings()
        .add(
            Finding.of(
                "that rebuild until everything was compared", Numbers.seconds(took.whole())));
  }
}
