package nl.tijdig.referral.referral;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.tijdig.contracts.assessment.AssessmentCompleted;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.contracts.code.ReferralKind;
import nl.tijdig.contracts.intake.ReportTriaged;

/**
 * What makes a referral necessary.
 *
 * @param sourceEvent the event that says so; the same event makes one referral
 */
record Opening(
    UUID sourceEvent,
    UUID reportId,
    UUID caseId,
    String municipality,
    ReferralKind kind,
    PartnerKind partnerKind,
    Instant receivedAt) {

  /** Other care goes to the local team of the municipality. */
  static Opening of(UUID event, ReportTriaged triage) {
    return new Opening(
        event,
        triage.reportId(),
        triage.caseId(),
        triage.municipality(),
        ReferralKind.OTHER_CARE,
        PartnerKind.LOCAL_TEAM,
        triage.receivedAt());
  }

  /** A transfer goes to the kind of partner the assessment named. */
  static Opening of(UUID event, AssessmentCompleted assessment) {
    return new Opening(
        event,
        assessment.reportId(),
        assessment.caseId(),
        assessment.municipality(),
        ReferralKind.TRANSFER,
        Objects.requireNonNullElse(assessment.partnerKind(), PartnerKind.LOCAL_TEAM),
        assessment.receivedAt());
  }
}
