package nl.tijdig.intake.triage;

import static nl.tijdig.intake.Api.asPartner;
import static nl.tijdig.intake.Api.asWorker;
import static nl.tijdig.intake.Api.caseOf;
import static nl.tijdig.intake.Api.received;
import static nl.tijdig.intake.Api.triage;
import static nl.tijdig.intake.Api.triaged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.contracts.intake.CaseOpened;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.intake.Published;
import nl.tijdig.intake.Samples;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Requests;
import nl.tijdig.platform.testing.Schemas;
import nl.tijdig.platform.testing.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class TriageReportTest {

  @Test
  void aReportGetsAnUrgencyAndACaseOfItsOwn() {
    var id = received(Samples.report());
    var caseId = caseOf(id);

    triage(id, 0, Samples.triage("report", "acute"))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("reportId", equalTo(id.toString()))
        .body("caseId", equalTo(caseId.toString()))
        .body("state", equalTo("triaged"))
        .body("kind", equalTo("report"))
        .body("urgency", equalTo("acute"))
        .body("joined", equalTo(false))
        .body("_actions", contains("triage"));
    asWorker()
        .get("/cases/{id}", caseId)
        .then()
        .statusCode(200)
        .body("state", equalTo("open"))
        .body("openedFor", equalTo(id.toString()))
        .body("reports.id", contains(id.toString()));
  }

  @Test
  void othersAreToldOfTheCaseAndTheReport() {
    var id = triaged(Samples.report());
    var caseId = caseOf(id);

    var aboutReport = Published.about(id, 2);
    var aboutCase = Published.about(caseId, 1);

    assertThat(aboutReport)
        .extracting(Published::name)
        .containsExactly("report-received", "report-triaged");
    assertThat(aboutReport).extracting(Published::sequence).containsExactly(1L, 2L);
    assertThat(aboutReport).allSatisfy(told -> assertThat(Schemas.problems(told)).isEmpty());
    assertThat(aboutCase).extracting(Published::name).containsExactly("case-opened");
    assertThat(aboutCase).extracting(Published::sequence).containsExactly(1L);
    assertThat(Schemas.problems(aboutCase.getFirst())).isEmpty();
    var triaged = Topics.read(EventType.REPORT_TRIAGED, ReportTriaged.class, id).getFirst();
    assertThat(triaged.kind()).isEqualTo(TriageKind.REPORT);
    assertThat(triaged.urgency()).isEqualTo(Urgency.REGULAR);
    assertThat(triaged.caseId()).isEqualTo(caseId);
    assertThat(triaged.joined()).isFalse();
    var opened = Topics.read(EventType.CASE_OPENED, CaseOpened.class, caseId).getFirst();
    assertThat(opened.reportId()).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"other-care", "misaddressed", "inadmissible"})
  void whatIsNoReportGetsNoUrgencyAndNoCase(String kind) {
    var id = received(Samples.report());
    var caseId = caseOf(id);

    triage(id, 0, Samples.triage(kind))
        .then()
        .statusCode(200)
        .body("kind", equalTo(kind))
        .body("urgency", nullValue());

    asWorker().get("/cases/{id}", caseId).then().statusCode(404);
    var told = Published.about(id, 2).getLast();
    assertThat(Published.name(told)).isEqualTo("report-triaged");
    assertThat(Schemas.problems(told)).isEmpty();
    assertThat(Published.about(caseId)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"other-care", "misaddressed", "inadmissible"})
  void whatIsNoReportCanNoLongerBeFoundByItsPersons(String kind) {
    var id = received(Samples.report());
    assertThat(indexedPersons(id)).isEqualTo(1);

    triage(id, 0, Samples.triage(kind)).then().statusCode(200);

    assertThat(indexedPersons(id)).isZero();
  }

  @Test
  void aReportJoinsAnOpenCase() {
    var earlier = triaged(Samples.report());
    var caseId = caseOf(earlier);
    var id = received(Samples.report());
    var ownCase = caseOf(id);

    triage(id, 0, Samples.triage("report", "urgent").put("caseId", caseId.toString()))
        .then()
        .statusCode(200)
        .body("caseId", equalTo(caseId.toString()))
        .body("joined", equalTo(true));

    asWorker()
        .get("/cases/{id}", caseId)
        .then()
        .body("reports.id", contains(earlier.toString(), id.toString()));
    asWorker().get("/cases/{id}", ownCase).then().statusCode(404);
    var told = Published.about(id, 2).getLast();
    assertThat(told.key()).isEqualTo(caseId.toString());
    assertThat(Topics.read(EventType.REPORT_TRIAGED, ReportTriaged.class, id).getFirst().joined())
        .isTrue();
    assertThat(Published.about(caseId)).hasSize(1);
  }

  @Test
  void whatAReportTellsCanStillBeReadAfterItJoinedACase() {
    var caseId = caseOf(triaged(Samples.report()));
    var id = received(Samples.report());
    triage(id, 0, Samples.triage("report", "urgent").put("caseId", caseId.toString()))
        .then()
        .statusCode(200);

    asWorker()
        .get("/reports/{id}", id)
        .then()
        .statusCode(200)
        .body("persons[0].names.familyName", equalTo("Voorbeeld"));
  }

  @Test
  void aCaseThatDoesNotExistCannotBeJoined() {
    var id = received(Samples.report());

    triage(id, 0, Samples.triage("report", "urgent").put("caseId", UUID.randomUUID().toString()))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/caseId"))
        .body("errors[0].code", equalTo("case.unknown"));
    assertNothingDecided(id);
  }

  @Test
  void aCaseThatIsClosedCannotBeJoined() {
    var caseId = caseOf(triaged(Samples.report()));
    Databases.execute(
        "update cases set state = 'closed', closed_at = now() where id = '%s'".formatted(caseId));
    var id = received(Samples.report());

    triage(id, 0, Samples.triage("report", "urgent").put("caseId", caseId.toString()))
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("https://tijdig.nl/problems/case-closed"))
        .body("state", equalTo("closed"))
        .body("detail", containsString("Laat caseId weg"));
    assertNothingDecided(id);
  }

  @Test
  void theCaseOfTheReportItselfCannotBeJoined() {
    var id = received(Samples.report());

    triage(id, 0, Samples.triage("report", "urgent").put("caseId", caseOf(id).toString()))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/caseId"))
        .body("errors[0].code", equalTo("case.own"));
    assertNothingDecided(id);
  }

  @Test
  void aContradictoryDecisionIsRefusedWithEverythingThatContradicts() {
    var id = received(Samples.report());
    var contradictory =
        Samples.triage("other-care", "acute")
            .put("signalsRead", false)
            .put("caseId", UUID.randomUUID().toString());

    triage(id, 0, contradictory)
        .then()
        .statusCode(400)
        .body(
            "errors.code",
            containsInAnyOrder(
                "urgency.only-for-report", "case.only-for-report", "signals.unread"));
    assertNothingDecided(id);
  }

  @Test
  void aReportWithoutUrgencyIsRefused() {
    var id = received(Samples.report());

    triage(id, 0, Samples.triage("report"))
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/urgency"))
        .body("errors[0].code", equalTo("urgency.required"));
  }

  @Test
  void aDecisionWithoutAnythingIsRefusedFieldByField() {
    triage(received(Samples.report()), 0, Samples.json("{}"))
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/kind", "/reasons", "/signalsRead"));
  }

  @Test
  void theSameDecisionAgainIsRefused() {
    var id = triaged(Samples.report());

    triage(id, 1, Samples.triage("report", "regular"))
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/illegal-transition"))
        .body("state", equalTo("triaged"))
        .body(
            "allowed", containsInAnyOrder("report", "other-care", "misaddressed", "inadmissible"));
    assertThat(decisions(id)).isEqualTo(1);
  }

  @Test
  void aRegularReportThatTurnsAcuteStaysInItsCase() {
    var id = triaged(Samples.report());
    var caseId = caseOf(id);

    triage(id, 1, Samples.triage("report", "acute"))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("urgency", equalTo("acute"))
        .body("caseId", equalTo(caseId.toString()))
        .body("decisions.urgency", contains("acute", "regular"));

    assertThat(Topics.read(EventType.REPORT_TRIAGED, ReportTriaged.class, id))
        .extracting(ReportTriaged::urgency)
        .containsExactly(Urgency.REGULAR, Urgency.ACUTE);
    assertThat(names(caseId, 1)).containsExactly("case-opened");
  }

  @Test
  void aReportThatJoinedStaysInThatCaseWhenItsUrgencyChanges() {
    var caseId = caseOf(triaged(Samples.report()));
    var id = joined(caseId);

    triage(id, 1, Samples.triage("report", "acute"))
        .then()
        .statusCode(200)
        .body("joined", equalTo(true))
        .body("caseId", equalTo(caseId.toString()));

    assertThat(names(caseId, 1)).containsExactly("case-opened");
  }

  @ParameterizedTest
  @ValueSource(strings = {"other-care", "misaddressed", "inadmissible"})
  void aReportThatTurnsOutToBeNoneClosesItsCase(String kind) {
    var id = triaged(Samples.report());
    var caseId = caseOf(id);

    triage(id, 1, Samples.triage(kind))
        .then()
        .statusCode(200)
        .body("kind", equalTo(kind))
        .body("urgency", nullValue());

    asWorker()
        .get("/cases/{id}", caseId)
        .then()
        .body("state", equalTo("closed"))
        .body("closedAt", notNullValue())
        .body("reports", empty());
    assertThat(indexedPersons(id)).isZero();
    assertThat(names(caseId, 2)).containsExactly("case-opened", "case-closed");
    assertValid(caseId);
  }

  @Test
  void aReportThatIsOneAfterAllOpensItsCaseAgain() {
    var id = triaged(Samples.report());
    var caseId = caseOf(id);
    triage(id, 1, Samples.triage("misaddressed")).then().statusCode(200);

    triage(id, 2, Samples.triage("report", "urgent"))
        .then()
        .statusCode(200)
        .body("caseId", equalTo(caseId.toString()));

    asWorker()
        .get("/cases/{id}", caseId)
        .then()
        .body("state", equalTo("open"))
        .body("closedAt", nullValue())
        .body("reports.id", contains(id.toString()));
    assertThat(names(caseId, 3)).containsExactly("case-opened", "case-closed", "case-reopened");
    assertValid(caseId);
  }

  @Test
  void aCaseThatOthersStandInStaysOpenWhenItsReportLeaves() {
    var first = triaged(Samples.report());
    var caseId = caseOf(first);
    var second = joined(caseId);

    triage(first, 1, Samples.triage("other-care")).then().statusCode(200);
    triage(first, 2, Samples.triage("report", "regular")).then().statusCode(200);
    triage(first, 3, Samples.triage("inadmissible")).then().statusCode(200);

    asWorker()
        .get("/cases/{id}", caseId)
        .then()
        .body("state", equalTo("open"))
        .body("reports.id", contains(second.toString()));
    assertThat(names(caseId, 1)).containsExactly("case-opened");

    triage(second, 1, Samples.triage("inadmissible")).then().statusCode(200);

    asWorker().get("/cases/{id}", caseId).then().body("state", equalTo("closed"));
    assertThat(names(caseId, 2)).containsExactly("case-opened", "case-closed");
  }

  @Test
  void aReportThatJoinedTheWrongCaseGetsItsOwn() {
    var wrong = caseOf(triaged(Samples.report()));
    var id = received(Samples.report());
    triage(id, 0, Samples.triage("report", "urgent").put("caseId", wrong.toString()))
        .then()
        .statusCode(200);
    String own = asWorker().get("/reports/{id}/triage", id).path("ownCaseId");

    triage(id, 1, Samples.triage("report", "urgent").put("caseId", own))
        .then()
        .statusCode(200)
        .body("joined", equalTo(false))
        .body("caseId", equalTo(own));

    asWorker().get("/cases/{id}", own).then().body("reports.id", contains(id.toString()));
    asWorker().get("/cases/{id}", wrong).then().body("reports.id", hasSize(1));
    assertThat(names(UUID.fromString(own), 1)).containsExactly("case-opened");
  }

  @Test
  void aReportThatBelongsInAnotherCaseLeavesItsOwnClosed() {
    var other = caseOf(triaged(Samples.report()));
    var id = triaged(Samples.report());
    var own = caseOf(id);

    triage(id, 1, Samples.triage("report", "regular").put("caseId", other.toString()))
        .then()
        .statusCode(200)
        .body("joined", equalTo(true));

    asWorker().get("/cases/{id}", other).then().body("reports.id", hasSize(2));
    asWorker().get("/cases/{id}", own).then().body("state", equalTo("closed"));
  }

  @Test
  void otherCareMayTurnOutToBeAReportOnASecondReading() {
    var id = received(Samples.report());
    triage(id, 0, Samples.triage("other-care")).then().body("_actions", contains("triage"));

    triage(id, 1, Samples.triage("report", "urgent"))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("kind", equalTo("report"))
        .body("decisions.kind", contains("report", "other-care"));

    asWorker().get("/cases/{id}", caseOf(id)).then().statusCode(200);
    assertThat(indexedPersons(id)).isEqualTo(1);
    assertThat(Published.about(id, 3)).extracting(Published::sequence).containsExactly(1L, 2L, 3L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"misaddressed", "inadmissible"})
  void whatWasTakenForNoReportCanStillBecomeOne(String kind) {
    var id = received(Samples.report());
    triage(id, 0, Samples.triage(kind)).then().statusCode(200);

    triage(id, 1, Samples.triage("report", "acute")).then().statusCode(200);

    asWorker().get("/cases/{id}", caseOf(id)).then().statusCode(200);
    assertThat(Published.about(id, 3)).extracting(Published::sequence).containsExactly(1L, 2L, 3L);
  }

  @Test
  void whatIsNoReportMayBeAnotherKindOfNone() {
    var id = received(Samples.report());
    triage(id, 0, Samples.triage("other-care")).then().statusCode(200);

    triage(id, 1, Samples.triage("misaddressed"))
        .then()
        .statusCode(200)
        .body("decisions.kind", contains("misaddressed", "other-care"));

    asWorker().get("/cases/{id}", caseOf(id)).then().statusCode(404);
  }

  @Test
  void ofTwoDecisionsAtOnceOneCounts() throws Exception {
    var id = received(Samples.report());
    var barrier = new CyclicBarrier(2);

    List<Integer> answers;
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(() -> decide(barrier, id, "acute"));
      var second = threads.submit(() -> decide(barrier, id, "regular"));
      answers = List.of(first.get(), second.get());
    }

    assertThat(answers).containsExactlyInAnyOrder(200, 412);
    assertThat(decisions(id)).isEqualTo(1);
    assertThat(Published.about(id, 2)).hasSize(2);
  }

  private static int decide(CyclicBarrier barrier, UUID id, String urgency) throws Exception {
    barrier.await();
    return triage(id, 0, Samples.triage("report", urgency)).statusCode();
  }

  @Test
  void anAuditorSeesWhatWasDecidedAndWhy() {
    var id = triaged(Samples.report());

    Requests.as("auditor")
        .get("/reports/{id}/triage", id)
        .then()
        .statusCode(200)
        .body("decisions.reasons", contains("Herhaald geweld, kinderen aanwezig."))
        .body("_actions", empty());
    Requests.as("auditor").get("/reports/{id}", id).then().statusCode(403);
  }

  @Test
  void aDecisionCanBeFollowedBack() {
    var id = triaged(Samples.report());

    Requests.as("assessor")
        .get("/reports/{id}/triage", id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("decisions", hasSize(1))
        .body("decisions[0].reasons", equalTo("Herhaald geweld, kinderen aanwezig."))
        .body("decisions[0].signalsRead", equalTo(true))
        .body("decisions[0].decidedBy", equalTo("intake-worker-1"));
    assertThat(
            Databases.number(
                """
                select count(*) from audit_record
                 where object_id = '%s' and action = 'change' and what = 'report-triaged'
                   and account = 'intake-worker-1' and purpose = 'triage'
                """
                    .formatted(id)))
        .isEqualTo(1);
  }

  @Test
  void beforeADecisionTriageShowsWhatMayBeDone() {
    var id = received(Samples.report());

    asWorker()
        .get("/reports/{id}/triage", id)
        .then()
        .statusCode(200)
        .body("state", equalTo("received"))
        .body("decisions", empty())
        .body("_actions", contains("triage"));
  }

  @Test
  void aDecisionOnWhatChangedMeanwhileIsRefusedWith412() {
    var id = triaged(Samples.report());

    triage(id, 0, Samples.triage("report", "acute"))
        .then()
        .statusCode(412)
        .body("type", equalTo("https://tijdig.nl/problems/stale-version"));
  }

  @Test
  void aDecisionThatDoesNotSayOnWhatIsRefusedWith428() {
    asWorker()
        .contentType(ContentType.JSON)
        .body(Samples.triage("report", "acute").toString())
        .put("/reports/{id}/triage", received(Samples.report()))
        .then()
        .statusCode(428);
  }

  @Test
  void aReportThatDoesNotExistIsNotThere() {
    triage(UUID.randomUUID(), 0, Samples.triage("report", "acute")).then().statusCode(404);
    asWorker().get("/reports/{id}/triage", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void nobodyIsRefusedWith401() {
    var id = received(Samples.report());
    triage(Requests.withoutToken(), id, 0, Samples.triage("report", "acute"))
        .then()
        .statusCode(401);
    Requests.withoutToken().get("/reports/{id}/triage", id).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"assessor", "team-lead", "referral-worker", "manager", "auditor", "operations"})
  void aRoleThatDoesNotTriageIsRefusedWith403(String role) {
    var id = received(Samples.report());

    triage(Requests.as(role), id, 0, Samples.triage("report", "acute")).then().statusCode(403);
    assertNothingDecided(id);
  }

  @Test
  void aPartnerNeitherTriagesNorSeesTriage() {
    var id = triaged(Samples.report());

    triage(asPartner(), id, 1, Samples.triage("report", "acute")).then().statusCode(403);
    asPartner().get("/reports/{id}/triage", id).then().statusCode(403);
  }

  private static void assertNothingDecided(UUID id) {
    asWorker()
        .get("/reports/{id}", id)
        .then()
        .header("ETag", "\"0\"")
        .body("state", equalTo("received"));
    assertThat(decisions(id)).isZero();
  }

  /** Sends a report that joins an open case; gives its id. */
  private static UUID joined(UUID caseId) {
    var id = received(Samples.report());
    triage(id, 0, Samples.triage("report", "regular").put("caseId", caseId.toString()))
        .then()
        .statusCode(200);
    return id;
  }

  private static List<String> names(UUID subject, int atLeast) {
    return Published.about(subject, atLeast).stream().map(Published::name).toList();
  }

  private static void assertValid(UUID subject) {
    assertThat(Published.about(subject))
        .allSatisfy(told -> assertThat(Schemas.problems(told)).isEmpty());
  }

  private static long decisions(UUID id) {
    return Databases.number(
        "select count(*) from triage_decision where report_id = '%s'".formatted(id));
  }

  private static long indexedPersons(UUID id) {
    return Databases.number(
        "select count(*) from person_index where report_id = '%s'".formatted(id));
  }
}
