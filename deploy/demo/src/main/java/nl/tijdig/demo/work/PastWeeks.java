package nl.tijdig.demo.work;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.tijdig.contracts.code.BreachCause;
import nl.tijdig.demo.world.PastDay;
import nl.tijdig.demo.world.World;
import nl.tijdig.local.ServiceTime;

/**
 * The weeks before the demonstration, played in minutes by moving the time of the services from one
 * moment of work to the next. In the third and fourth week many are ill, so that the waiting list
 * grows and terms pass; after that it is worked off.
 */
public final class PastWeeks {

  /** How many assessments are done on a day of each week; then as in the last one. */
  private static final List<Integer> ASSESSED_A_DAY = List.of(9, 9, 5, 4, 8, 11);

  private static final int EXPLAINED_A_DAY = 3;

  /** Longer than a service takes to see that it is another time. */
  private static final Duration TIME_PASSES = Duration.ofMillis(150);

  /** Longer than events take from one service to the next, and the sweep for what is due. */
  private static final Duration EVERYBODY_KNOWS = Duration.ofMillis(1_200);

  private final ServiceTime time;
  private final IntakeDesk intake;
  private final AssessmentDesk assessments;
  private final ReferralDesk referrals;
  private final PartnerDesks partners;
  private final ExplanationDesk explanations;

  /** Weeks of work at these desks. */
  public PastWeeks(
      ServiceTime time,
      IntakeDesk intake,
      AssessmentDesk assessments,
      ReferralDesk referrals,
      PartnerDesks partners,
      ExplanationDesk explanations) {
    this.time = time;
    this.intake = intake;
    this.assessments = assessments;
    this.referrals = referrals;
    this.partners = partners;
    this.explanations = explanations;
  }

  /** Plays a day; of one that was played before only what came in is sent again. */
  public void play(PastDay past) throws InterruptedException {
    var day = past.day();
    if (at(day, LocalTime.MAX).isBefore(time.now())) {
      send(past);
      return;
    }
    become(day, LocalTime.of(0, 1));
    Thread.sleep(EVERYBODY_KNOWS);
    become(day, LocalTime.of(8, 30));
    send(past);
    become(day, LocalTime.of(10, 0));
    while (intake.hasWork()) {
      intake.triageNext();
    }
    Thread.sleep(EVERYBODY_KNOWS);
    become(day, LocalTime.of(13, 0));
    assess(past);
    become(day, LocalTime.of(15, 30));
    handOver(past.reports().size());
    var cause = isShortOfPeople(past) ? BreachCause.SICKNESS : BreachCause.COMPLEXITY;
    explanations.explain(EXPLAINED_A_DAY, cause, time.now());
  }

  private void send(PastDay past) throws InterruptedException {
    for (var report : past.reports()) {
      intake.send(report);
    }
  }

  private void assess(PastDay past) throws InterruptedException {
    for (var i = 0; i < assessed(past.week()); i++) {
      assessments.assessNext();
    }
  }

  private void handOver(int turns) throws InterruptedException {
    for (var i = 0; i < turns; i++) {
      referrals.sendNext();
      partners.answerNext();
    }
  }

  private static boolean isShortOfPeople(PastDay past) {
    return assessed(past.week()) < assessed(0);
  }

  private static int assessed(int week) {
    return ASSESSED_A_DAY.get(Math.min(week, ASSESSED_A_DAY.size() - 1));
  }

  /** Time goes forward only. */
  private void become(LocalDate day, LocalTime hour) throws InterruptedException {
    var moment = at(day, hour);
    if (moment.isAfter(time.now())) {
      time.set(moment);
    }
    Thread.sleep(TIME_PASSES);
  }

  private static Instant at(LocalDate day, LocalTime hour) {
    return day.atTime(hour).atZone(World.AMSTERDAM).toInstant();
  }
}
