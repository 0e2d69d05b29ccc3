package nl.tijdig.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One report from the police to a transfer that is accepted, and one to a breach alert. */
class MainFlowIT {

  private static final String POLICE = "00000001234567890000";
  private static final String MUNICIPALITY = "0392";
  private static final String LOCAL_TEAM = "local-team-0392";

  private static RunningSystem system;

  @BeforeAll
  static void start() {
    system = RunningSystem.get();
    var partner =
        Map.of(
            "code",
            LOCAL_TEAM,
            "name",
            "Local team of the tests",
            "kinds",
            List.of("local-team"),
            "municipalities",
            List.of(MUNICIPALITY),
            "active",
            true);
    api("referral", "manager")
        .request()
        .contentType("application/json")
        .body(partner)
        .post("/partners")
        .then()
        .statusCode(201);
  }

  @Test
  void reportOfThePoliceIsAssessedHandedOverAndAccepted() {
    handOverWhile(() -> {});
  }

  @Test
  void reportIsHandedOverInTimeAlthoughTheDeadlineServiceIsKilledInTheMiddle() {
    handOverWhile(() -> system.kill("deadline"));
    system.awaitReady();
  }

  /** From the police to a partner that accepts; something happens before the assessment. */
  private static void handOverWhile(Runnable happening) {
    var report = post(TestReports.fromPolice("PL-" + UUID.randomUUID(), MUNICIPALITY));
    triage(report, Map.of("kind", "report", "urgency", "urgent"));

    happening.run();
    var assessment = assessmentOf(report);
    assess(assessment, "transfer");

    var referral = referralOf(report, "transfer");
    handOver(referral);
    assertThat(
            api("referral", "referral-worker")
                .get("/referrals/" + referral)
                .path("state")
                .toString())
        .isEqualTo("accepted");
    eventually(
        () ->
            deadlinesAbout(report)
                .then()
                .body("items.findAll { it.rule == 'safety-assessment' }.state", is(List.of("met")))
                .body("items.findAll { it.rule == 'urgent-pick-up' }.state", is(List.of("met"))));
  }

  @Test
  void reportThatIsSentAgainIsTheSameReport() {
    var body = TestReports.fromPolice("PL-" + UUID.randomUUID(), MUNICIPALITY);

    assertThat(post(body)).isEqualTo(post(body));
  }

  @Test
  void otherCareIsForwardedWithoutAnyAssessment() {
    var report = post(TestReports.fromPolice("PL-" + UUID.randomUUID(), MUNICIPALITY));
    triage(report, Map.of("kind", "other-care"));

    var referral = referralOf(report, "other-care");
    change("referral", "referral-worker", "POST", "/referrals/" + referral, "/sendings");

    eventually(
        () ->
            deadlinesAbout(report)
                .then()
                .body(
                    "items.findAll { it.rule == 'other-care-forwarded' }.state", is(List.of("met")))
                .body(
                    "items.findAll { it.rule == 'safety-assessment' }.state",
                    everyItem(is("cancelled"))));
    api("assessment", "team-lead")
        .get("/assessments?limit=200")
        .then()
        .body("items.findAll { it.reportId == '" + report + "' }", hasSize(0));
  }

  @Test
  void acuteReportThatNobodyLooksAtRaisesOneBreachAlert() throws Exception {
    var almostLate = Instant.now().minus(24, ChronoUnit.HOURS).plusSeconds(10);
    var report =
        api("intake", "intake-worker")
            .request()
            .contentType("application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(TestReports.fromWorker(MUNICIPALITY, almostLate))
            .post("/reports")
            .then()
            .statusCode(201)
            .extract()
            .<String>path("id");
    triage(report, Map.of("kind", "report", "urgency", "acute"));

    assertThat(breachOnLiveStream(report)).contains("acute-sight");
    deadlinesAbout(report)
        .then()
        .body("items.findAll { it.rule == 'acute-sight' }.state", is(List.of("breached")));
    api("deadline", "team-lead")
        .get("/alerts?limit=200&rule=acute-sight&type=breach")
        .then()
        .body("items.findAll { it.subjectId == '" + report + "' }", hasSize(1));
  }

  @Test
  void everyServiceDescribesItsApiAndItsHealth() {
    for (var service : List.of("intake", "assessment", "referral", "deadline")) {
      api(service, "operations").get("/openapi.json").then().body("openapi", is("3.1.0"));
      assertThat(system.ready(service)).isTrue();
    }
  }

  private static String post(Map<String, Object> report) {
    return Api.ofPartner(system, "intake", POLICE)
        .request()
        .contentType("application/json")
        .body(report)
        .post("/reports")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void triage(String report, Map<String, Object> decision) {
    var body = new HashMap<>(decision);
    body.put("reasons", "Read as a whole.");
    body.put("signalsRead", true);
    var version = api("intake", "intake-worker").get("/reports/" + report).header("ETag");
    api("intake", "intake-worker")
        .request()
        .header("If-Match", version)
        .contentType("application/json")
        .body(body)
        .put("/reports/{id}/triage", report)
        .then()
        .statusCode(lessThan(300));
  }

  private static String assessmentOf(String report) {
    return find(
        api("assessment", "team-lead"),
        "/assessments?limit=200",
        "it.reportId == '" + report + "'");
  }

  private static String referralOf(String report, String kind) {
    return find(
        api("referral", "referral-worker"),
        "/referrals?limit=200",
        "it.reportId == '" + report + "' && it.kind == '" + kind + "'");
  }

  private static String find(Api api, String path, String condition) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> api.get(path).<String>path("items.find { " + condition + " }?.id"),
            found -> found != null);
  }

  private static void assess(String assessment, String outcome) {
    var path = "/assessments/" + assessment;
    change("assessment", "assessor", "PUT", path, "/assignment", Map.of("assignee", "assessor-1"));
    change("assessment", "assessor", "POST", path, "/starts");
    change(
        "assessment",
        "assessor",
        "POST",
        path,
        "/completions",
        Map.of(
            "outcome",
            outcome,
            "grounds",
            "Spoken with both.",
            "partnerKind",
            "local-team",
            "directlySafe",
            true));
  }

  private static void handOver(String referral) {
    var path = "/referrals/" + referral;
    change("referral", "referral-worker", "POST", path, "/sendings");
    var partner = Api.ofPartner(system, "referral", LOCAL_TEAM);
    partner.change("POST", path, "/receipts", null).then().statusCode(lessThan(300));
    partner.change("POST", path, "/acceptances", null).then().statusCode(lessThan(300));
  }

  private static void change(
      String service, String role, String method, String resource, String path) {
    change(service, role, method, resource, path, null);
  }

  private static void change(
      String service, String role, String method, String resource, String path, Object body) {
    api(service, role).change(method, resource, path, body).then().statusCode(lessThan(300));
  }

  private static Response deadlinesAbout(String subject) {
    return api("deadline", "team-lead").get("/deadlines?limit=200&subjectId={id}", subject);
  }

  /** Reads the live stream until it tells of the breach. */
  private static String breachOnLiveStream(String report) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:" + system.port("deadline") + "/deadline/v1/alerts/stream"))
            .header("Authorization", "Bearer " + system.token("team-lead"))
            .header("Accept", "text/event-stream")
            .header("Last-Event-ID", "0")
            .build();
    var stream =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (var lines = new BufferedReader(new InputStreamReader(stream.body(), UTF_8))) {
      return lines
          .lines()
          .filter(line -> line.startsWith("data:"))
          .filter(line -> line.contains(report) && line.contains("breach"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void eventually(ThrowingRunnable assertions) {
    system.awaitReady();
    Awaitility.await().atMost(Duration.ofMinutes(2)).untilAsserted(assertions);
  }

  private static Api api(String service, String role) {
    return Api.of(system, service, role);
  }
}
