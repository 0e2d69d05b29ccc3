package nl.tijdig.referral.referral;

import nl.tijdig.contracts.referral.ReferralAccepted;
import nl.tijdig.contracts.referral.ReferralOpened;
import nl.tijdig.contracts.referral.ReferralReceived;
import nl.tijdig.contracts.referral.ReferralRefused;
import nl.tijdig.contracts.referral.ReferralSent;

/** What is told of a referral: ids, codes and moments. */
final class ReferralEvents {

  private ReferralEvents() {}

  static ReferralOpened opened(Referral of) {
    return new ReferralOpened(
        of.id(),
        of.reportId(),
        of.caseId(),
        of.municipality(),
        of.kind(),
        of.partnerKind(),
        of.partnerId().orElse(null),
        of.receivedAt(),
        of.openedAt());
  }

  static ReferralSent sent(Referral of) {
    var attempt = of.lastAttempt();
    return new ReferralSent(
        of.id(),
        of.reportId(),
        of.caseId(),
        of.municipality(),
        of.kind(),
        of.partnerKind(),
        attempt.partnerId(),
        attempt.number(),
        attempt.sentAt());
  }

  static ReferralReceived received(Referral of) {
    var attempt = of.lastAttempt();
    return new ReferralReceived(
        of.id(),
        of.reportId(),
        of.caseId(),
        of.municipality(),
        of.kind(),
        attempt.partnerId(),
        attempt.number(),
        attempt.confirmedAt().orElseThrow());
  }

  static ReferralAccepted accepted(Referral of) {
    var attempt = of.lastAttempt();
    return new ReferralAccepted(
        of.id(),
        of.reportId(),
        of.caseId(),
        of.municipality(),
        of.kind(),
        attempt.partnerId(),
        attempt.number(),
        attempt.answeredAt().orElseThrow());
  }

  static ReferralRefused refused(Referral of) {
    var attempt = of.lastAttempt();
    return new ReferralRefused(
        of.id(),
        of.reportId(),
        of.caseId(),
        of.municipality(),
        of.kind(),
        attempt.partnerId(),
        attempt.number(),
        attempt.reason().orElseThrow(),
        attempt.answeredAt().orElseThrow());
  }
}
