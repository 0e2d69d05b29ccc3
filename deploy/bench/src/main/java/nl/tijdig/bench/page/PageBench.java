package nl.tijdig.bench.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import nl.tijdig.bench.Rig;
import nl.tijdig.bench.load.HttpLoad;
import nl.tijdig.bench.report.Finding;
import nl.tijdig.bench.report.Numbers;
import nl.tijdig.contracts.Topic;

/** How long pages take while many terms are stored. */
public final class PageBench {

  private static final int OK = 200;

  /** People wait for one page at a time. */
  private static final int CONNECTIONS = 1;

  /** To see how long it takes. */
  private static final int FIRST = 5;

  /** What takes long is asked for less often, so that the whole stays bounded. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private static final int FEWEST = 20;
  private static final Duration GOAL = Duration.ofMillis(50);

  private final Rig rig;
  private final URI service;

  public PageBench(Rig rig) {
    this.rig = rig;
    this.service = rig.workbench().url(Topic.DEADLINE);
  }

  /** Measures; the deadline service runs. */
  public void run() throws SQLException, IOException, InterruptedException {
    var stored = rig.scale().archive();
    rig.say("storing %s terms and reading pages".formatted(Numbers.count(stored)));
    var archive = new Archive(rig.databases());
    archive.fill(stored);
    var municipality = "municipality=" + archive.municipality();
    var token = "Authorization: Bearer " + token();
    list("running terms of a municipality", "/deadlines?state=running&" + municipality, token);
    list("share in time of a municipality", "/figures/in-time?" + municipality, token);
    list("share in time, every week", "/figures/in-time?per=week", token);
    list("stock", "/figures/stock", token);
    list("flow", "/figures/flow", token);
    list("lead times", "/figures/lead-times", token);
    board(municipality);
  }

  private String token() {
    return rig.workbench().issuer().token("team-lead", "00000000000000000000");
  }

  private void board(String municipality) throws IOException, InterruptedException {
    var board = rig.workbench().board();
    var cookie = new BoardVisitor(board).signIn();
    measure("the board", board.getPath(), cookie);
    measure("the board of a municipality", board.getPath() + "?" + municipality, cookie);
  }

  private void list(String what, String path, String token) throws InterruptedException {
    measure(what, service.getPath() + path, token);
  }

  private void measure(String what, String path, String who) throws InterruptedException {
    var request =
        "GET %s HTTP/1.1\r\nHost: %s\r\n%s\r\n\r\n"
            .formatted(path, service.getAuthority(), who)
            .getBytes(UTF_8);
    var load = new HttpLoad(service, CONNECTIONS, OK);
    var once = load.flatOut(_ -> request, FIRST).latencies().percentile(0.5);
    var times = Math.clamp(LONGEST.dividedBy(once), FEWEST, rig.scale().pages());
    load.flatOut(_ -> request, times / 4);
    var outcome = load.flatOut(_ -> request, times);
    if (outcome.failed() > 0) {
      throw new IllegalStateException("%s was not answered as it should be".formatted(path));
    }
    tell(what, outcome.latencies().percentile(0.5), outcome.latencies().percentile(0.99));
  }

  private void tell(String what, Duration median, Duration p99) {
    rig.findings()
        .add(
            Finding.of(
                "%s, %s stored, p50 / p99".formatted(what, Numbers.count(rig.scale().archive())),
                Numbers.millis(median) + " / " + Numbers.millis(p99),
                "p99 < " + Numbers.millis(GOAL),
                p99.compareTo(GOAL) < 0));
  }
}
