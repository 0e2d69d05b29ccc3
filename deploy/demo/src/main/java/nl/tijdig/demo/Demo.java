package nl.tijdig.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tijdig.demo.alerts.AlertWatch;
import nl.tijdig.demo.api.Refused;
import nl.tijdig.demo.show.Journal;
import nl.tijdig.demo.show.Screen;
import nl.tijdig.demo.show.Tally;
import nl.tijdig.demo.work.AssessmentDesk;
import nl.tijdig.demo.work.Directory;
import nl.tijdig.demo.work.ExplanationDesk;
import nl.tijdig.demo.work.IntakeDesk;
import nl.tijdig.demo.work.Ledger;
import nl.tijdig.demo.work.MailSubscriptions;
import nl.tijdig.demo.work.Morning;
import nl.tijdig.demo.work.PartnerDesks;
import nl.tijdig.demo.work.PastWeeks;
import nl.tijdig.demo.work.ReferralDesk;
import nl.tijdig.demo.work.WaitingListImport;
import nl.tijdig.demo.world.Partner;
import nl.tijdig.demo.world.PastDay;
import nl.tijdig.demo.world.World;
import nl.tijdig.local.ServiceTime;

/**
 * Plays the demonstration on a system that runs: partners, on a new data folder the weeks before, a
 * waiting list that is taken over, a morning of reports and the work on them, while the alerts
 * scroll by. Goes on showing alerts until it is ended.
 */
public final class Demo {

  private static final Duration PAUSE = Duration.ofMillis(600);

  private final Services services;
  private final ServiceTime time;
  private final Instant began;
  private final Clock clock;
  private final Tally tally = new Tally();
  private final Screen screen;

  private Demo(Setting setting, Clock clock) {
    this.services = Services.of(setting);
    this.time = new ServiceTime(setting.data(), clock);
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
    screen.print("\nThe demonstration. All people, organisations and events in it are invented.");
    directory.enter(Partner.all());
    if (time.isPast()) {
      playPast(world.past());
    }
    screen.print(opening());
    new MailSubscriptions(services.deadline(), journal).subscribe();
    var alerts = new AlertWatch(services.deadline(), screen, tally).begin();
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

  /** Afterwards it is the right time again. */
  private void playPast(List<PastDay> days) throws InterruptedException {
    screen.print(
        """
        First the %d weeks before are played, in some minutes; meanwhile the services live in the past.
        """
            .formatted(World.PAST_WEEKS));
    var past = new Tally();
    var journal = new Journal(Screen.silent(), past);
    var ledger = new Ledger();
    var directory = new Directory(services.referral(), journal);
    directory.enter(Partner.all());
    var weeks =
        new PastWeeks(
            time,
            new IntakeDesk(services.intake(), ledger, journal),
            new AssessmentDesk(services.assessment(), ledger, journal),
            new ReferralDesk(services.referral(), directory, ledger, journal),
            new PartnerDesks(services.referral(), directory, ledger, journal),
            new ExplanationDesk(services.deadline(), journal));
    for (var day : days) {
      weeks.play(day);
      screen.say("past", "%s is over".formatted(day.day()));
    }
    time.reset();
    screen.print("\nWhat happened in those weeks:\n" + past.text());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), World.AMSTERDAM);
  }

  private static String opening() {
    return """

    A waiting list of %d reports is taken over, of which many are late already: each term
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
