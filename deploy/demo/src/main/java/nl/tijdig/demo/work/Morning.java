package nl.tijdig.demo.work;

import java.time.Duration;
import java.util.List;
import nl.tijdig.demo.world.Planned;

/** A morning: reports come in one after another, and meanwhile everybody works. */
public final class Morning {

  /** So many times everybody takes up something more when the reports are all sifted. */
  private static final int ROUNDS_AFTER = 12;

  /** An assessment takes longer than the other work. */
  private static final int ROUNDS_PER_ASSESSMENT = 2;

  private final IntakeDesk intake;
  private final AssessmentDesk assessments;
  private final ReferralDesk referrals;
  private final PartnerDesks partners;
  private final Duration pause;
  private int rounds;

  /** A morning at these desks, with a pause after every round. */
  public Morning(
      IntakeDesk intake,
      AssessmentDesk assessments,
      ReferralDesk referrals,
      PartnerDesks partners,
      Duration pause) {
    this.intake = intake;
    this.assessments = assessments;
    this.referrals = referrals;
    this.partners = partners;
    this.pause = pause;
  }

  public void play(List<Planned> reports) throws InterruptedException {
    for (var report : reports) {
      intake.send(report);
      round();
    }
    while (intake.hasWork()) {
      round();
    }
    for (var i = 0; i < ROUNDS_AFTER; i++) {
      round();
    }
  }

  private void round() throws InterruptedException {
    intake.triageNext();
    if (++rounds % ROUNDS_PER_ASSESSMENT == 0) {
      assessments.assessNext();
    }
    referrals.sendNext();
    partners.answerNext();
    Thread.sleep(pause);
  }
}
