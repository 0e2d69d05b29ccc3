package nl.tijdig.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nl.tijdig.demo.alerts.AlertWatch;
import nl.tijdig.demo.api.Refused;
import nl.tijdig.demo.show.Journal;
import nl.tijdig.demo.show.Screen;
import nl.tijdig.demo.show.Tally;
import nl.tijdig.demo.work.AssessmentDesk;
import nl.tijdig.demo.work.Directory;
import nl.tijdig.demo.work.IntakeDesk;
import nl.tijdig.demo.work.Ledger;
import nl.tijdig.demo.work.Morning;
import nl.tijdig.demo.work.PartnerDesks;
import nl.tijdig.demo.work.ReferralDesk;
import nl.tijdig.demo.work.WaitingListImport;
import nl.tijdig.demo.world.Partner;
import nl.tijdig.demo.world.World;

/**
 * Plays the demonstration on a system that runs: partners, a waiting list that is taken over, a
 * morning of reports and the work on them, while the alerts scroll by. Goes on showing alerts until
 * it is ended.
 */
public final class Demo {

  private static final Duration PAUSE = Duration.ofMillis(600);

  private final Services services;
  private final Instant began;
  private final Clock clock;
  private final Tally tally = new Tally();
  private final Screen screen;

  private Demo(Setting setting, Clock clock) {
    this.services = Services.of(setting);
    this.began = Beginning.of(setting.data(), clock);
    this.clock = clock;
    this.screen = new Screen(System.out, clock);
  }

  public static void main(String[] arguments) throws InterruptedException {
    try {
      new Demo(Setting.of(System.getenv()), Clock.systemUTC()).play();
    } catch (Refused | IllegalArgumentException e) {
      System.err.println("demo: " + e.getMessage());
      System.exit(1);
    }
  }

  private void play() throws InterruptedException {
    var world = new World(began);
    var journal = new Journal(screen, tally);
    var ledger = new Ledger();
    var intake = new IntakeDesk(services.intake(), ledger, journal);
    var directory = new Directory(services.referral(), journal);
    screen.print(opening());
    var alerts = new AlertWatch(services.deadline(), screen, tally).begin();
    directory.enter(Partner.all());
    new WaitingListImport(services.intake(), intake, journal).run(world.waitingList());
    new Morning(
            intake,
            new AssessmentDesk(services.assessment(), ledger, journal),
            new ReferralDesk(services.referral(), directory, ledger, journal),
            new PartnerDesks(services.referral(), directory, ledger, journal),
            PAUSE)
        .play(world.morning(today()));
    screen.print(closing());
    alerts.join();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), World.AMSTERDAM);
  }

  private static String opening() {
    return """

    The demonstration. All people, organisations and events in it are invented.
    First a waiting list of %d reports is taken over, of which many are late already: each term
    that has passed raises its alert. Then comes a morning of %d reports, and the work on them.
    """
        .formatted(World.WAITING, World.MORNING);
  }

  private String closing() {
    return """

    The morning is over. What happened:
    %s
    The system goes on, and so do the alerts; Ctrl-C ends everything.
    """
        .formatted(tally.text());
  }
}
