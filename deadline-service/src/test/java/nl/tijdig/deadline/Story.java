package nl.tijdig.deadline;

import static nl.tijdig.platform.testing.Requests.as;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.assessment.AssessmentAssigned;
import nl.tijdig.contracts.assessment.AssessmentCompleted;
import nl.tijdig.contracts.assessment.AssessmentStarted;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.contracts.code.ReferralKind;
import nl.tijdig.contracts.code.RefusalReason;
import nl.tijdig.contracts.code.ReporterCapacity;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.contracts.intake.ReportReceived;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.contracts.referral.ReferralReceived;
import nl.tijdig.contracts.referral.ReferralRefused;
import nl.tijdig.contracts.referral.ReferralSent;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.Topics;
import org.jspecify.annotations.Nullable;

/** One report and what the other services tell of it. */
public final class Story {
  public final UUID report;
  public final UUID referral = UUID.randomUUID();
  public final UUID caseId = UUID.randomUUID();
  public final String municipality;
  public final Instant receivedAt;

  public Story(Instant receivedAt) {
    this(receivedAt, "0518");
  }

  public Story(Instant receivedAt, String municipality) {
    this(receivedAt, municipality, UUID.randomUUID());
  }

  /** The same report in another case, which it joined. */
  public Story(Instant receivedAt, UUID report) {
    this(receivedAt, "0518", report);
  }

  private Story(Instant receivedAt, String municipality, UUID report) {
    this.receivedAt = receivedAt;
    this.municipality = municipality;
    this.report = report;
  }

  public ReportReceived received() {
    return new ReportReceived(
        report, caseId, municipality, ReporterCapacity.POLICE, receivedAt, false);
  }

  public ReportTriaged triaged(TriageKind kind, @Nullable Urgency urgency, Instant at) {
    return new ReportTriaged(report, caseId, municipality, kind, urgency, receivedAt, at, false);
  }

  public AssessmentAssigned assigned(String team, Instant at) {
    return new AssessmentAssigned(
        UUID.randomUUID(), report, caseId, municipality, "assessor-1", team, at);
  }

  public AssessmentStarted assessmentStarted(Instant at) {
    return new AssessmentStarted(
        UUID.randomUUID(), report, caseId, municipality, Urgency.URGENT, at);
  }

  public AssessmentCompleted assessmentCompleted(Instant at) {
    return new AssessmentCompleted(
        UUID.randomUUID(),
        report,
        caseId,
        municipality,
        Urgency.REGULAR,
        AssessmentOutcome.NO_FURTHER_STEPS,
        null,
        true,
        receivedAt,
        at);
  }

  public ReferralSent referralSent(int attempt, Instant at) {
    return new ReferralSent(
        referral,
        report,
        caseId,
        municipality,
        ReferralKind.TRANSFER,
        PartnerKind.LOCAL_TEAM,
        new UUID(5, 5),
        attempt,
        at);
  }

  public ReferralReceived referralReceived(int attempt, Instant at) {
    return new ReferralReceived(
        referral, report, caseId, municipality, ReferralKind.TRANSFER, new UUID(5, 5), attempt, at);
  }

  public ReferralRefused referralRefused(int attempt, Instant at) {
    return new ReferralRefused(
        referral,
        report,
        caseId,
        municipality,
        ReferralKind.TRANSFER,
        new UUID(5, 5),
        attempt,
        RefusalReason.NO_CAPACITY,
        at);
  }

  /** Tells that the report was received, and waits until its terms run; gives this. */
  public Story running() {
    Topics.publish(received(), report, 1);
    Eventually.until(() -> count("") == 2);
    return this;
  }

  /** How many terms the report has, with further filters. */
  public int count(String filters) {
    return as("team-lead").get("/deadlines?subjectId=" + report + filters).path("items.size()");
  }

  /** Where the term of the report under a rule stands; empty when there is none. */
  public String state(String rule) {
    return field(rule, "state");
  }

  public UUID deadline(String rule) {
    return UUID.fromString(field(rule, "id"));
  }

  private String field(String rule, String name) {
    String found =
        as("team-lead")
            .get("/deadlines?subjectId=" + report + "&rule=" + rule)
            .path("items[0]." + name);
    return found == null ? "" : found;
  }
}
