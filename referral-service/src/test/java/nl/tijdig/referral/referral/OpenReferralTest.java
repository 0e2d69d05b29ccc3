package nl.tijdig.referral.referral;

import static nl.tijdig.referral.Given.RECEIVED;
import static nl.tijdig.referral.Given.assessed;
import static nl.tijdig.referral.Given.idsOf;
import static nl.tijdig.referral.Given.localTeam;
import static nl.tijdig.referral.Given.municipality;
import static nl.tijdig.referral.Given.otherCare;
import static nl.tijdig.referral.Given.profile;
import static nl.tijdig.referral.Given.read;
import static nl.tijdig.referral.Given.referralOf;
import static nl.tijdig.referral.Given.register;
import static nl.tijdig.referral.Given.tell;
import static nl.tijdig.referral.Given.triage;
import static nl.tijdig.referral.Given.triagesHandledUpToNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.assessment.AssessmentCompleted;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.contracts.referral.ReferralOpened;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Topics;
import nl.tijdig.referral.Given;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What other services tell, and the referrals that come of it. */
@QuarkusTest
@WithTestResource(RealServices.class)
class OpenReferralTest {

  private final String municipality = municipality();

  @Test
  void otherCareGoesToTheOnlyLocalTeamOfItsMunicipality() {
    var team = localTeam(municipality);
    var triage = otherCare(municipality);
    tell(triage, 2);

    var id = referralOf(triage.reportId());
    read(id)
        .then()
        .header("ETag", "\"0\"")
        .body("kind", equalTo("other-care"))
        .body("state", equalTo("open"))
        .body("partnerKind", equalTo("local-team"))
        .body("partnerId", equalTo(team.toString()))
        .body("caseId", equalTo(triage.caseId().toString()))
        .body("receivedAt", equalTo("2026-03-02T09:00:00Z"))
        .body("attempt", equalTo(0))
        .body("attempts", empty())
        .body("_actions", contains("choose-partner", "send"));
    Eventually.until(() -> published(id).size() == 1);
    assertThat(published(id).getFirst().partnerId()).isEqualTo(team);
    assertThat(published(id).getFirst().receivedAt()).isEqualTo(RECEIVED);
    assertThat(audited("referral-opened", id)).isOne();
  }

  @Test
  void aTransferGoesToThePartnerOfTheKindThatTheAssessmentNamed() {
    localTeam(municipality);
    var shelter = profile("sh-" + municipality, municipality);
    shelter.put("kinds", List.of("shelter"));
    var shelterId = register(shelter);
    var assessment = assessed(municipality, AssessmentOutcome.TRANSFER, PartnerKind.SHELTER);
    tell(assessment);

    read(referralOf(assessment.reportId()))
        .then()
        .body("kind", equalTo("transfer"))
        .body("partnerKind", equalTo("shelter"))
        .body("partnerId", equalTo(shelterId.toString()));
  }

  @Test
  void aTransferThatNamesNoKindGoesToTheLocalTeam() {
    var team = localTeam(municipality);
    var assessment = assessed(municipality, AssessmentOutcome.TRANSFER, null);
    tell(assessment);

    read(referralOf(assessment.reportId()))
        .then()
        .body("partnerKind", equalTo("local-team"))
        .body("partnerId", equalTo(team.toString()));
  }

  @Test
  void withoutAFittingPartnerItWaitsForAChoice() {
    var id = Given.open(municipality);

    read(id)
        .then()
        .body("state", equalTo("open"))
        .body("$", not(hasKey("partnerId")))
        .body("_actions", contains("choose-partner"));
    Eventually.until(() -> published(id).size() == 1);
    assertThat(published(id).getFirst().partnerId()).isNull();
  }

  @Test
  void betweenTwoThatFitAWorkerChooses() {
    localTeam(municipality);
    register(profile("l2-" + municipality, municipality));

    read(Given.open(municipality)).then().body("$", not(hasKey("partnerId")));
  }

  @Test
  void anInactivePartnerIsNotChosen() {
    var team = localTeam(municipality);
    register(profile("l2-" + municipality, municipality, false));

    read(Given.open(municipality)).then().body("partnerId", equalTo(team.toString()));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TRANSFER")
  void otherOutcomesAreNotReferred(AssessmentOutcome outcome) {
    var assessment = assessed(municipality, outcome, null);
    tell(assessment);
    var last = sameCase(assessment);
    tell(last);

    referralOf(last.reportId());
    assertThat(idsOf(assessment.reportId())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER_CARE")
  void otherTriagesAreNotReferred(TriageKind kind) {
    var report = UUID.randomUUID();
    var caseId = UUID.randomUUID();
    tell(triage(report, caseId, municipality, kind, urgencyOf(kind)), 2);
    triagesHandledUpToNow(caseId);

    assertThat(idsOf(report)).isEmpty();
  }

  @Test
  void theSameEventToldTwiceOpensOneReferral() {
    var triage = otherCare(municipality);
    var event = UUID.randomUUID();
    Topics.publish(event, triage, triage.reportId(), 2);
    Topics.publish(event, triage, triage.reportId(), 2);
    tell(triage, 2);
    triagesHandledUpToNow(triage.caseId());

    assertThat(idsOf(triage.reportId())).hasSize(1);
    var id = referralOf(triage.reportId());
    Eventually.until(() -> published(id).size() == 1);
  }

  @Test
  void theSameAssessmentToldTwiceOpensOneReferral() {
    var assessment = assessed(municipality, AssessmentOutcome.TRANSFER, PartnerKind.LOCAL_TEAM);
    tell(assessment);
    tell(assessment);
    var last = sameCase(assessment);
    tell(last);

    referralOf(last.reportId());
    assertThat(idsOf(assessment.reportId())).hasSize(1);
  }

  @Test
  void anEventThatTheInboxForgotOpensNothingTwice() {
    var triage = otherCare(municipality);
    var event = UUID.randomUUID();
    Topics.publish(event, triage, triage.reportId(), 2);
    referralOf(triage.reportId());
    Databases.execute("delete from inbox_event where event_id = '" + event + "'");
    Databases.execute("delete from inbox_latest where subject = '" + triage.reportId() + "'");
    Topics.publish(event, triage, triage.reportId(), 2);
    triagesHandledUpToNow(triage.caseId());

    assertThat(idsOf(triage.reportId())).hasSize(1);
  }

  @Test
  void otherCareThatTurnsOutToBeAReportIsWithdrawnWhenItWasNotSent() {
    localTeam(municipality);
    var triage = otherCare(municipality);
    tell(triage, 2);
    var id = referralOf(triage.reportId());
    tell(secondReading(triage.reportId(), UUID.randomUUID()), 3);

    Eventually.until(() -> read(id).path("state").equals("withdrawn"));
    read(id).then().body("_actions", empty()).body("$", hasKey("withdrawnAt"));
    assertThat(audited("referral-withdrawn", id)).isOne();
  }

  @Test
  void whatWasSentStaysWithItsPartner() {
    localTeam(municipality);
    var triage = otherCare(municipality);
    tell(triage, 2);
    var id = referralOf(triage.reportId());
    Given.send(Given.worker(), id, 0).then().statusCode(200);
    tell(secondReading(triage.reportId(), triage.caseId()), 3);
    triagesHandledUpToNow(triage.caseId());

    read(id).then().body("state", equalTo("sent"));
  }

  @Test
  void otherCareThatIsToldAfterTheReportItTurnedOutToBeIsNotForwarded() {
    var triage = otherCare(municipality);
    var joined = UUID.randomUUID();
    tell(secondReading(triage.reportId(), joined), 3);
    triagesHandledUpToNow(joined);
    tell(triage, 2);
    triagesHandledUpToNow(triage.caseId());

    assertThat(idsOf(triage.reportId())).isEmpty();
  }

  @Test
  void aReportThatWasOtherCareFirstCanStillBeTransferred() {
    var triage = otherCare(municipality);
    tell(triage, 2);
    referralOf(triage.reportId());
    tell(secondReading(triage.reportId(), triage.caseId()), 3);
    tell(
        new AssessmentCompleted(
            UUID.randomUUID(),
            triage.reportId(),
            triage.caseId(),
            municipality,
            Urgency.REGULAR,
            AssessmentOutcome.TRANSFER,
            PartnerKind.LOCAL_TEAM,
            true,
            RECEIVED,
            RECEIVED.plusSeconds(7200)));

    Eventually.until(() -> idsOf(triage.reportId()).size() == 2);
  }

  /** Signals were found on second reading: it is a report after all. */
  private ReportTriaged secondReading(UUID report, UUID caseId) {
    return triage(report, caseId, municipality, TriageKind.REPORT, Urgency.REGULAR);
  }

  private static Urgency urgencyOf(TriageKind kind) {
    return kind == TriageKind.REPORT ? Urgency.ACUTE : null;
  }

  /** A transfer in the same case, which is handled after what was told before. */
  private static AssessmentCompleted sameCase(AssessmentCompleted assessment) {
    return new AssessmentCompleted(
        UUID.randomUUID(),
        UUID.randomUUID(),
        assessment.caseId(),
        assessment.municipality(),
        Urgency.REGULAR,
        AssessmentOutcome.TRANSFER,
        PartnerKind.LOCAL_TEAM,
        true,
        RECEIVED,
        RECEIVED.plusSeconds(7200));
  }

  private static List<ReferralOpened> published(UUID id) {
    return Topics.read(EventType.REFERRAL_OPENED, ReferralOpened.class, id);
  }

  private static long audited(String what, UUID id) {
    return Databases.number(
        """
        select count(*) from audit_record
        where action = 'change' and what = '%s' and object_id = '%s'
          and account = 'system:referral' and purpose = 'referral'
        """
            .formatted(what, id));
  }
}
