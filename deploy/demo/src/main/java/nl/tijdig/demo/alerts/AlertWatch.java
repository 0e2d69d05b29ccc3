package nl.tijdig.demo.alerts;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.stream.Stream;
import nl.tijdig.demo.api.Account;
import nl.tijdig.demo.api.Json;
import nl.tijdig.demo.api.Refused;
import nl.tijdig.demo.api.Service;
import nl.tijdig.demo.show.Screen;
import nl.tijdig.demo.show.Tally;

/** Shows every alert in a line of its own, for as long as the program runs. */
public final class AlertWatch {

  private static final Account TEAM_LEAD = Account.worker("team-lead", 1, "beoordeling");
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Service deadline;
  private final Screen screen;
  private final Tally tally;
  private final EventReader reader = new EventReader(data -> show(data));

  public AlertWatch(Service deadline, Screen screen, Tally tally) {
    this.deadline = deadline;
    this.screen = screen;
    this.tally = tally;
  }

  /** Begins to watch; every alert that is raised after the return is shown. */
  public Thread begin() throws InterruptedException {
    var first = connect();
    return Thread.ofVirtual().name("alerts").start(() -> follow(first));
  }

  private Stream<String> connect() throws InterruptedException {
    return deadline.events("/alerts/stream", TEAM_LEAD, reader.lastId());
  }

  /** A stream that ends, or a service that is started again, is gone on with where it stopped. */
  private void follow(Stream<String> first) {
    try {
      read(first);
      while (true) {
        Thread.sleep(PAUSE);
        goOn();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void goOn() throws InterruptedException {
    try {
      read(connect());
    } catch (Refused refused) {
      screen.say("alerts", refused.getMessage());
    }
  }

  private void read(Stream<String> lines) {
    try (lines) {
      lines.forEach(reader::line);
    } catch (UncheckedIOException e) {
      screen.say("alerts", "the stream broke off and is taken up again");
    }
  }

  private void show(String data) {
    var alert = Alert.of(Json.read(data));
    tally.count(alert.type(), alert.rule());
    screen.say(alert.at(), alert.type(), alert.text());
  }
}
