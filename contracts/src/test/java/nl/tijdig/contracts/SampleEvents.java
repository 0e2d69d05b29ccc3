package nl.tijdig.contracts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tijdig.contracts.assessment.AssessmentAssigned;
import nl.tijdig.contracts.assessment.AssessmentCompleted;
import nl.tijdig.contracts.assessment.AssessmentRequested;
import nl.tijdig.contracts.assessment.AssessmentStarted;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.BreachCause;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.contracts.code.ReferralKind;
import nl.tijdig.contracts.code.RefusalReason;
import nl.tijdig.contracts.code.ReporterCapacity;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.contracts.deadline.DeadlineBreached;
import nl.tijdig.contracts.deadline.DeadlineCancelled;
import nl.tijdig.contracts.deadline.DeadlineEscalated;
import nl.tijdig.contracts.deadline.DeadlineExtended;
import nl.tijdig.contracts.deadline.DeadlineMet;
import nl.tijdig.contracts.deadline.DeadlineResumed;
import nl.tijdig.contracts.deadline.DeadlineStarted;
import nl.tijdig.contracts.deadline.DeadlineSuspended;
import nl.tijdig.contracts.deadline.DeadlineWarned;
import nl.tijdig.contracts.deadline.ExplanationApproved;
import nl.tijdig.contracts.deadline.ExplanationGiven;
import nl.tijdig.contracts.intake.CaseClosed;
import nl.tijdig.contracts.intake.CaseOpened;
import nl.tijdig.contracts.intake.CaseReopened;
import nl.tijdig.contracts.intake.ReportReceived;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.contracts.referral.ReferralAccepted;
import nl.tijdig.contracts.referral.ReferralOpened;
import nl.tijdig.contracts.referral.ReferralReceived;
import nl.tijdig.contracts.referral.ReferralRefused;
import nl.tijdig.contracts.referral.ReferralSent;

/** At least one event of every type, with and without what may be absent. */
final class SampleEvents {

  private static final UUID CASE = UUID.fromString("01a207af-ee20-712b-91b8-8089d5b9d2b1");
  private static final UUID REPORT = UUID.fromString("01a207af-ee20-762d-a910-7ccaea6d0620");
  private static final UUID ASSESSMENT = UUID.fromString("01a207da-f9a8-7d0e-8a50-3a0e6b1c2f11");
  private static final UUID REFERRAL = UUID.fromString("01a2183a-38e8-75c4-b2c7-95d1f7a0e6aa");
  private static final UUID PARTNER = UUID.fromString("019b8d5a-9f00-7b6f-9d1d-0f3b6f1f5c22");
  private static final UUID DEADLINE = UUID.fromString("01a207af-f208-7f4a-8d5e-6f0d7c9b8a33");
  private static final UUID EXPLANATION = UUID.fromString("01a207af-f208-7f4a-8d5e-6f0d7c9b8a33");
  private static final String HAARLEM = "0392";
  private static final String RULE = "safety-assessment";

  // A whole second, milliseconds and microseconds: all that Java and PostgreSQL write.
  private static final Instant RECEIVED = Instant.parse("2026-11-23T09:15:00Z");
  private static final Instant DUE = Instant.parse("2026-11-30T23:00:00Z");
  private static final Instant SOON = Instant.parse("2026-11-23T10:02:03.456Z");
  private static final Instant LATER = Instant.parse("2026-11-26T14:20:03.456789Z");

  private SampleEvents() {}

  static List<Event> all() {
    return Stream.of(intake(), assessment(), referral(), deadline()).flatMap(List::stream).toList();
  }

  private static List<Event> intake() {
    return List.of(
        new ReportReceived(REPORT, CASE, HAARLEM, ReporterCapacity.POLICE, RECEIVED, false),
        triaged(TriageKind.REPORT, Urgency.ACUTE),
        triaged(TriageKind.OTHER_CARE, null),
        new CaseOpened(CASE, REPORT, HAARLEM, SOON),
        new CaseClosed(CASE, REPORT, HAARLEM, SOON),
        new CaseReopened(CASE, REPORT, HAARLEM, SOON));
  }

  static ReportTriaged triaged(TriageKind kind, Urgency urgency) {
    return new ReportTriaged(REPORT, CASE, HAARLEM, kind, urgency, RECEIVED, SOON, true);
  }

  private static List<Event> assessment() {
    return List.of(
        new AssessmentRequested(ASSESSMENT, REPORT, CASE, HAARLEM, Urgency.URGENT, RECEIVED, SOON),
        new AssessmentAssigned(ASSESSMENT, REPORT, CASE, HAARLEM, "assessor-1", "noord", SOON),
        new AssessmentAssigned(ASSESSMENT, REPORT, CASE, HAARLEM, "assessor-1", null, SOON),
        new AssessmentStarted(ASSESSMENT, REPORT, CASE, HAARLEM, Urgency.REGULAR, LATER),
        completed(AssessmentOutcome.TRANSFER, PartnerKind.LOCAL_TEAM),
        completed(AssessmentOutcome.NO_FURTHER_STEPS, null));
  }

  static AssessmentCompleted completed(AssessmentOutcome outcome, PartnerKind partnerKind) {
    return new AssessmentCompleted(
        ASSESSMENT,
        REPORT,
        CASE,
        HAARLEM,
        Urgency.REGULAR,
        outcome,
        partnerKind,
        true,
        RECEIVED,
        LATER);
  }

  private static List<Event> referral() {
    return List.of(
        opened(PARTNER),
        opened(null),
        new ReferralSent(
            REFERRAL,
            REPORT,
            CASE,
            HAARLEM,
            ReferralKind.OTHER_CARE,
            PartnerKind.LOCAL_TEAM,
            PARTNER,
            2,
            LATER),
        new ReferralReceived(
            REFERRAL, REPORT, CASE, HAARLEM, ReferralKind.TRANSFER, PARTNER, 1, LATER),
        new ReferralAccepted(
            REFERRAL, REPORT, CASE, HAARLEM, ReferralKind.TRANSFER, PARTNER, 1, LATER),
        new ReferralRefused(
            REFERRAL,
            REPORT,
            CASE,
            HAARLEM,
            ReferralKind.TRANSFER,
            PARTNER,
            1,
            RefusalReason.NO_CAPACITY,
            LATER));
  }

  private static ReferralOpened opened(UUID partner) {
    return new ReferralOpened(
        REFERRAL,
        REPORT,
        CASE,
        HAARLEM,
        ReferralKind.TRANSFER,
        PartnerKind.SHELTER,
        partner,
        RECEIVED,
        LATER);
  }

  private static List<Event> deadline() {
    return List.of(
        new DeadlineStarted(
            DEADLINE, RULE, 1, RuleKind.NORM, "report", REPORT, CASE, HAARLEM, RECEIVED, DUE),
        new DeadlineWarned(
            DEADLINE,
            RULE,
            2,
            RuleKind.NORM,
            "report",
            REPORT,
            CASE,
            HAARLEM,
            "1 working day",
            DUE,
            LATER),
        new DeadlineBreached(
            DEADLINE,
            "acute-sight",
            1,
            RuleKind.LEGAL,
            "assessment",
            ASSESSMENT,
            CASE,
            "0000",
            DUE,
            LATER),
        new DeadlineEscalated(
            DEADLINE,
            RULE,
            1,
            RuleKind.NORM,
            "report",
            REPORT,
            CASE,
            HAARLEM,
            "2 working days",
            DUE,
            LATER),
        new DeadlineSuspended(
            DEADLINE,
            "referral-answered",
            1,
            RuleKind.AGREEMENT,
            "referral",
            REFERRAL,
            1,
            CASE,
            HAARLEM,
            "awaiting-information",
            SOON,
            LATER,
            DUE),
        new DeadlineResumed(
            DEADLINE,
            "referral-answered",
            1,
            RuleKind.AGREEMENT,
            "referral",
            REFERRAL,
            1,
            CASE,
            HAARLEM,
            SOON,
            LATER,
            DUE),
        new DeadlineExtended(
            DEADLINE,
            "referral-answered",
            1,
            RuleKind.AGREEMENT,
            "referral",
            REFERRAL,
            1,
            CASE,
            HAARLEM,
            "by-agreement",
            "5 working days",
            SOON,
            DUE),
        new DeadlineMet(
            DEADLINE, RULE, 1, RuleKind.NORM, "report", REPORT, CASE, HAARLEM, DUE, LATER, false),
        new DeadlineCancelled(
            DEADLINE,
            "referral-answered",
            1,
            RuleKind.AGREEMENT,
            "referral",
            REFERRAL,
            CASE,
            HAARLEM,
            DUE,
            LATER),
        new ExplanationGiven(
            EXPLANATION,
            DEADLINE,
            "safety-assessment",
            1,
            RuleKind.NORM,
            "report",
            REPORT,
            CASE,
            HAARLEM,
            List.of(BreachCause.NOT_REACHED, BreachCause.SICKNESS),
            LATER,
            LATER),
        new ExplanationGiven(
            EXPLANATION,
            DEADLINE,
            "safety-assessment",
            1,
            RuleKind.NORM,
            "report",
            REPORT,
            CASE,
            HAARLEM,
            List.of(BreachCause.EXTENDED_ON_PURPOSE),
            null,
            LATER),
        new ExplanationApproved(EXPLANATION, DEADLINE, CASE, HAARLEM, LATER));
  }
}
