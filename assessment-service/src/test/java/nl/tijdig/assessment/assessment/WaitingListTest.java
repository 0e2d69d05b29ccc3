package nl.tijdig.assessment.assessment;

import static nl.tijdig.assessment.assessment.Calls.ASSESSOR;
import static nl.tijdig.assessment.assessment.Calls.as;
import static nl.tijdig.assessment.assessment.Calls.assessor;
import static nl.tijdig.assessment.assessment.Calls.nobody;
import static nl.tijdig.assessment.assessment.Calls.teamLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /assessments} */
@QuarkusTest
@WithTestResource(RealServices.class)
class WaitingListTest {

  private static final Pattern NEXT = Pattern.compile("cursor=([^&>]+)[^>]*>; rel=\"next\"");

  private static final AtomicInteger MUNICIPALITIES = new AtomicInteger(2000);

  /** A municipality of its own for each test. */
  private final String municipality = String.valueOf(MUNICIPALITIES.incrementAndGet());

  @Inject TestClock clock;

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void acuteComesFirstThenUrgentThenRegularAndInEachTheFirstReceived() {
    var regular = waiting(Urgency.REGULAR, "2026-03-01T09:00:00Z");
    var laterAcute = waiting(Urgency.ACUTE, "2026-03-02T11:00:00Z");
    var urgent = waiting(Urgency.URGENT, "2026-03-02T08:00:00Z");
    var acute = waiting(Urgency.ACUTE, "2026-03-02T10:00:00Z");

    assessor()
        .get(list(""))
        .then()
        .statusCode(200)
        .body("items.id", contains(texts(acute, laterAcute, urgent, regular)));
  }

  @Test
  void amongTheSameUrgencyWhatIsDueFirstComesFirst() {
    var first = report(Urgency.REGULAR, "2026-03-01T09:00:00Z");
    var second = report(Urgency.REGULAR, "2026-03-02T09:00:00Z");
    var waiting = Triages.waiting(first);
    var dueSooner = Triages.waiting(second);

    ToldTerms.started(first, "safety-assessment", "2026-03-09T23:00:00Z", 1);
    ToldTerms.started(second, "safety-assessment", "2026-03-08T23:00:00Z", 1);
    ToldTerms.started(second, "safety-assessment-legal", "2026-03-10T23:00:00Z", 1);

    Eventually.until(() -> ids("").equals(List.of(dueSooner.toString(), waiting.toString())));
    assertThat(dueMoments()).containsExactly("2026-03-08T23:00:00Z", "2026-03-09T23:00:00Z");
  }

  @Test
  void aTermThatEndedNoLongerCounts() {
    var report = report(Urgency.URGENT, "2026-03-01T09:00:00Z");
    Triages.waiting(report);
    ToldTerms.started(report, "urgent-pick-up", "2026-03-04T23:00:00Z", 1);
    ToldTerms.started(report, "safety-assessment", "2026-03-06T23:00:00Z", 1);
    Eventually.until(() -> dueMoments().equals(List.of("2026-03-04T23:00:00Z")));

    ToldTerms.met(report, "urgent-pick-up", "2026-03-04T23:00:00Z", 2);
    Eventually.until(() -> dueMoments().equals(List.of("2026-03-06T23:00:00Z")));

    ToldTerms.cancelled(report, "safety-assessment", "2026-03-06T23:00:00Z", 2);
    Eventually.until(() -> dueMoments().equals(Collections.singletonList(null)));
  }

  @Test
  void aTermThatWasMovedIsDueWhereItWasMovedTo() {
    var report = report(Urgency.REGULAR, "2026-03-01T09:00:00Z");
    Triages.waiting(report);
    ToldTerms.started(report, "safety-assessment", "2026-03-06T23:00:00Z", 1);

    ToldTerms.suspended(report, "safety-assessment", "2026-03-20T23:00:00Z", 2);
    Eventually.until(() -> dueMoments().equals(List.of("2026-03-20T23:00:00Z")));
    ToldTerms.resumed(report, "safety-assessment", "2026-03-10T23:00:00Z", 3);
    Eventually.until(() -> dueMoments().equals(List.of("2026-03-10T23:00:00Z")));
    ToldTerms.extended(report, "safety-assessment", "2026-03-17T23:00:00Z", 4);
    Eventually.until(() -> dueMoments().equals(List.of("2026-03-17T23:00:00Z")));
  }

  @Test
  void aTermThatWasToldOfBeforeItsAssessmentCounts() {
    var report = report(Urgency.ACUTE, "2026-03-01T09:00:00Z");
    ToldTerms.started(report, "acute-sight", "2026-03-02T09:00:00Z", 1);
    Eventually.until(() -> ToldTerms.known(report) == 1);

    Triages.waiting(report);

    Eventually.until(() -> dueMoments().equals(List.of("2026-03-02T09:00:00Z")));
  }

  @Test
  void olderNewsOfATermAndTermsOfOtherRulesChangeNothing() {
    var report = report(Urgency.ACUTE, "2026-03-01T09:00:00Z");
    Triages.waiting(report);
    ToldTerms.met(report, "acute-sight", "2026-03-02T09:00:00Z", 2);
    ToldTerms.started(report, "acute-sight", "2026-03-02T09:00:00Z", 1);
    ToldTerms.started(report, "feedback-to-reporter", "2026-03-03T09:00:00Z", 1);
    ToldTerms.started(report, "safety-assessment", "2026-03-06T23:00:00Z", 1);

    Eventually.until(() -> dueMoments().equals(List.of("2026-03-06T23:00:00Z")));
  }

  @Test
  void aDueMomentIsNoChangeOfTheAssessment() {
    var report = report(Urgency.REGULAR, "2026-03-01T09:00:00Z");
    var id = Triages.waiting(report);
    ToldTerms.started(report, "safety-assessment", "2026-03-09T23:00:00Z", 1);
    Eventually.until(() -> dueMoments().equals(List.of("2026-03-09T23:00:00Z")));

    Calls.assign(teamLead(), id, 0, ASSESSOR)
        .then()
        .statusCode(200)
        .body("dueAt", equalTo("2026-03-09T23:00:00Z"));
  }

  @Test
  void whatIsDoneIsNotOnTheWaitingListButCanBeAskedFor() {
    var id = Calls.completed();
    var done = Calls.read(id);
    String place = done.path("municipality");
    String reportId = done.path("reportId");
    String caseId = done.path("caseId");

    for (var asked : List.of("state=completed", "reportId=" + reportId, "caseId=" + caseId)) {
      List<String> found = assessor().get("/assessments?limit=200&" + asked).path("items.id");
      assertThat(found).contains(id.toString());
    }
    List<String> list =
        assessor().get("/assessments?limit=200&municipality=" + place).path("items.state");
    assertThat(list).doesNotContain("completed", "withdrawn");
  }

  @Test
  void pagesFollowEachOtherWithoutGapsOrDoubles() {
    var ids =
        Stream.of(Urgency.ACUTE, Urgency.URGENT, Urgency.URGENT, Urgency.REGULAR, Urgency.REGULAR)
            .map(urgency -> waiting(urgency, "2026-03-02T09:00:00Z").toString())
            .toList();

    assertThat(idsOfAllPages(2)).containsExactlyElementsOf(ids);
  }

  @Test
  void filtersNarrowTheList() {
    var waiting = waiting(Urgency.REGULAR, "2026-03-02T09:00:00Z");
    var triage = Triages.report(Urgency.ACUTE, municipality, Triages.RECEIVED);
    var taken = Triages.waiting(triage);
    var worker = "worker-" + municipality;
    as("assessor", worker)
        .header("If-Match", "\"0\"")
        .body("{\"assignee\": \"" + worker + "\", \"team\": \"team-" + municipality + "\"}")
        .put("/assessments/" + taken + "/assignment")
        .then()
        .statusCode(200);

    assertThat(ids("&state=waiting")).containsExactly(waiting.toString());
    assertThat(ids("&state=assigned")).containsExactly(taken.toString());
    assertThat(ids("&urgency=acute")).containsExactly(taken.toString());
    assertThat(ids("&assignee=" + worker)).containsExactly(taken.toString());
    assertThat(ids("&team=team-" + municipality)).containsExactly(taken.toString());
    assertThat(ids("&caseId=" + triage.caseId())).containsExactly(taken.toString());
    assertThat(ids("&reportId=" + triage.reportId())).containsExactly(taken.toString());
    assertThat(ids("&state=completed")).isEmpty();
  }

  @Test
  void itShowsHowManyDaysOfTheCalendarAReportWaits() {
    // 23:30 in Amsterdam: half an hour later it waits since yesterday.
    waiting(Urgency.REGULAR, "2026-03-02T22:30:00Z");

    clock.set(Instant.parse("2026-03-02T22:45:00Z"));
    assessor().get(list("")).then().body("items[0].daysWaiting", equalTo(0));
    clock.set(Instant.parse("2026-03-02T23:15:00Z"));
    assessor().get(list("")).then().body("items[0].daysWaiting", equalTo(1));
  }

  @Test
  void theWaitEndsWhenTheReportIsPickedUp() {
    clock.set(Instant.parse("2026-03-05T09:00:00Z"));
    var id = waiting(Urgency.REGULAR, "2026-03-02T09:00:00Z");
    Calls.assign(teamLead(), id, 0, ASSESSOR).then().statusCode(200);
    Calls.start(assessor(), id, 1).then().statusCode(200);
    clock.advance(Duration.ofDays(10));

    assessor().get(list("")).then().body("items[0].daysWaiting", equalTo(3));
  }

  @Test
  void everyRowSaysWhatItsReaderCanDo() {
    waiting(Urgency.REGULAR, "2026-03-02T09:00:00Z");

    assessor().get(list("")).then().body("items[0]._actions", contains("assign"));
    as("manager").get(list("")).then().body("items[0]._actions", empty());
  }

  @Test
  void groundsAreNeverInTheList() {
    var id = Calls.completed();

    teamLead()
        .get("/assessments?reportId=" + Calls.read(id).path("reportId"))
        .then()
        .body("items[0].id", equalTo(id.toString()))
        .body("items[0].state", equalTo("completed"))
        .body("items", everyItem(not(hasKey("grounds"))));
  }

  @Test
  void readingTheListIsOneAuditRecord() {
    var account = "lead-" + municipality;

    as("team-lead", account).get(list("")).then().statusCode(200);

    assertThat(
            Databases.number(
                """
                select count(*) from audit_record
                where action = 'read' and what = 'assessments' and purpose = 'division-of-work'
                  and case_id is null and account = '%s'
                """
                    .formatted(account)))
        .isOne();
  }

  @Test
  void readingTheListOfOneCaseIsRecordedWithThatCaseAndReport() {
    var caseId = UUID.randomUUID();
    var reportId = UUID.randomUUID();

    teamLead().get("/assessments?caseId=" + caseId + "&reportId=" + reportId);

    assertThat(
            Databases.number(
                """
                select count(*) from audit_record
                where what = 'assessments' and case_id = '%s' and object_id = '%s'
                """
                    .formatted(caseId, reportId)))
        .isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=busy",
        "urgency=soon",
        "limit=0",
        "limit=201",
        "cursor=nonsense",
        "caseId=7",
        "municipality=xx",
        "status=waiting"
      })
  void aParameterThatCannotBeIsRefusedByName400(String parameter) {
    assessor()
        .get("/assessments?" + parameter)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("https://tijdig.nl/problems/invalid-input"))
        .body("errors.parameter", hasItem(parameter.substring(0, parameter.indexOf('='))));
  }

  @Test
  void whoIsNotSignedInSeesNothing401() {
    nobody().get("/assessments").then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"partner", "intake-worker", "referral-worker", "operations"})
  void otherRolesDoNotSeeTheList403(String role) {
    as(role).get("/assessments").then().statusCode(403);
  }

  private UUID waiting(Urgency urgency, String receivedAt) {
    return Triages.waiting(report(urgency, receivedAt));
  }

  private ReportTriaged report(Urgency urgency, String receivedAt) {
    return Triages.report(urgency, municipality, Instant.parse(receivedAt));
  }

  private List<String> dueMoments() {
    return assessor().get(list("")).path("items.dueAt");
  }

  private String list(String filters) {
    return "/assessments?municipality=" + municipality + filters;
  }

  private List<String> ids(String filters) {
    return assessor().get(list(filters)).path("items.id");
  }

  private List<String> idsOfAllPages(int limit) {
    var ids = new ArrayList<String>();
    var page = assessor().get(list("&limit=" + limit));
    ids.addAll(page.path("items.id"));
    for (var next = next(page); next.isPresent(); next = next(page)) {
      page = assessor().urlEncodingEnabled(false).get(list("&limit=" + limit + next.get()));
      page.then().statusCode(200);
      ids.addAll(page.path("items.id"));
    }
    return ids;
  }

  private static Optional<String> next(Response page) {
    return page.headers().getValues("Link").stream()
        .map(NEXT::matcher)
        .filter(Matcher::find)
        .map(link -> "&cursor=" + link.group(1))
        .findFirst();
  }

  private static String[] texts(UUID... ids) {
    return Stream.of(ids).map(UUID::toString).toArray(String[]::new);
  }
}
