package nl.tijdig.deadline.explanation;

import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withToken;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.code.BreachCause;
import nl.tijdig.contracts.deadline.ExplanationApproved;
import nl.tijdig.contracts.deadline.ExplanationGiven;
import nl.tijdig.deadline.Story;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import nl.tijdig.platform.testing.Tokens;
import nl.tijdig.platform.testing.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class ExplainBreachTest {
  private static final Instant NOW = Instant.parse("2026-03-11T10:00:00Z");
  private static final String MEASURE = "Huisbezoek bij de familie gepland.";
  private static final String EXPLANATION =
      """
      {"causes": ["not-reached", "sickness"], "measure": "%s",
       "expectedAt": "2026-04-01T10:00:00Z"}
      """
          .formatted(MEASURE);

  @Inject TestClock clock;

  @BeforeEach
  void onAWednesday() {
    clock.set(NOW);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void whatAWorkerExplainsWaitsForApproval() {
    var term = breached();

    explain(as("assessor"), term, EXPLANATION)
        .then()
        .statusCode(201)
        .header("Location", containsString("/deadline/v1/explanations/"))
        .body("state", equalTo("proposed"))
        .body("causes", contains("not-reached", "sickness"))
        .body("expectedAt", equalTo("2026-04-01T10:00:00Z"))
        .body("measure", nullValue())
        .body("_actions", empty());

    as("team-lead")
        .get("/deadlines/{id}/explanations", term)
        .then()
        .statusCode(200)
        .body("items.measure", contains(MEASURE))
        .body("items._actions", contains(List.of("approve")));
    as("assessor").get("/deadlines/{id}", term).then().body("explanation", equalTo("proposed"));
  }

  @Test
  void aTeamLeadApprovesOnce() {
    var term = breached();
    String id = explain(as("assessor"), term, EXPLANATION).path("id");

    String approvedAt =
        approve(as("team-lead"), id)
            .then()
            .statusCode(200)
            .body("state", equalTo("approved"))
            .body("approvedBy", equalTo("team-lead-1"))
            .extract()
            .path("approvedAt");
    approve(as("manager"), id).then().statusCode(409).body("type", endsWith("/illegal-transition"));

    as("assessor").get("/deadlines/{id}", term).then().body("explanation", equalTo("approved"));
    var explanation = UUID.fromString(id);
    Eventually.until(() -> approvals(explanation).size() == 1);
    assertThat(approvals(explanation).getFirst().approvedAt()).isEqualTo(approvedAt);
    as("assessor")
        .get("/explanations/{id}", id)
        .then()
        .header("ETag", "\"2\"")
        .body("measure", equalTo(MEASURE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"team-lead", "manager"})
  void whatAnApproverExplainsIsApproved(String role) {
    var term = breached();

    String id =
        explain(as(role), term, EXPLANATION)
            .then()
            .statusCode(201)
            .body("state", equalTo("approved"))
            .extract()
            .path("id");

    Eventually.until(() -> approvals(UUID.fromString(id)).size() == 1);
    var told = told(id).getFirst();
    assertThat(told.deadlineId()).isEqualTo(term);
    assertThat(told.causes()).containsExactly(BreachCause.NOT_REACHED, BreachCause.SICKNESS);
  }

  @Test
  void whoMustExplainFindsWhatIsUnexplained() {
    var story = new Story(Instant.parse("2026-03-02T10:00:00Z"), "0777").running();
    clock.advance(Duration.ofDays(20));
    Eventually.until(() -> story.count("&explanation=missing") == 2);
    var term = id(story);

    explain(as("assessor"), term, EXPLANATION).then().statusCode(201);
    assertThat(story.count("&explanation=missing")).isEqualTo(1);
    assertThat(story.count("&explanation=proposed")).isEqualTo(1);
    explain(as("team-lead"), term, EXPLANATION).then().statusCode(201);
    assertThat(story.count("&explanation=proposed")).isZero();
    assertThat(story.count("&explanation=approved")).isEqualTo(1);
  }

  @Test
  void aTermThatIsNotLateHasNothingToExplain() {
    var term = id(new Story(NOW).running());

    explain(as("team-lead"), term, EXPLANATION)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("https://tijdig.nl/problems/not-late"))
        .body("state", equalTo("running"));
    as("assessor").get("/deadlines/{id}", term).then().body("explanation", nullValue());
  }

  @Test
  void whatWasDoneLateHasNoNewExpectedDate() {
    var story = lateStory();
    clock.advance(Duration.ofDays(1));
    Topics.publish(story.assessmentCompleted(clock.instant()), story.report, 3);
    Eventually.until(() -> story.count("&state=met-late") == 2);

    explain(as("team-lead"), id(story), EXPLANATION)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/expectedAt"))
        .body("errors[0].code", equalTo("expectation.done"));
    explain(as("team-lead"), id(story), "{\"causes\": [\"complexity\"], \"measure\": \"Gedaan.\"}")
        .then()
        .statusCode(201);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'causes': [], 'measure': 'x', 'expectedAt': '2026-05-01T10:00:00Z'} | /causes",
        "{'causes': ['late'], 'measure': 'x', 'expectedAt': '2026-05-01T10:00:00Z'} | /causes/0",
        "{'causes': ['other', 'other'], 'measure': 'x', 'expectedAt': '2026-05-01T10:00:00Z'} |"
            + " /causes",
        "{'causes': ['other'], 'expectedAt': '2026-05-01T10:00:00Z'} | /measure",
        "{'causes': ['other'], 'measure': ' ', 'expectedAt': '2026-05-01T10:00:00Z'} | /measure",
        "{'causes': ['other'], 'measure': 'x'} | /expectedAt",
        "{'causes': ['other'], 'measure': 'x', 'expectedAt': '2026-03-01T10:00:00Z'} | /expectedAt",
        "{'causes': ['other'], 'measure': 'x', 'why': 'x'} | /why",
      })
  void whatIsWrongIsNamed400(String body, String pointer) {
    explain(as("team-lead"), breached(), body.replace('\'', '"'))
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void theSameRequestAgainExplainsOnce() {
    var term = breached();
    var key = UUID.randomUUID().toString();

    for (var replayed : new String[] {null, "true"}) {
      explain(as("assessor").header("Idempotency-Key", key), term, EXPLANATION)
          .then()
          .statusCode(201)
          .header("Idempotency-Replayed", replayed);
    }

    as("assessor")
        .get("/deadlines/{id}/explanations", term)
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  void theMeasureIsNowhereInTheClear() {
    var term = breached();
    explain(as("assessor").header("Idempotency-Key", "key-" + term), term, EXPLANATION);

    assertThat(
            Databases.number(
                """
                select (select count(*) from breach_explanation
                         where position('Huisbezoek'::bytea in measure) > 0)
                     + (select count(*) from idempotency_key where answer like '%Huisbezoek%')
                """))
        .isZero();
  }

  @Test
  void readingAndExplainingAreAudited() {
    var term = breached();
    explain(as("assessor"), term, EXPLANATION).then().statusCode(201);
    as("team-lead").get("/deadlines/{id}/explanations", term).then().statusCode(200);

    assertThat(audited(term, "change", "deadline-explained", "assessor-1")).isOne();
    assertThat(audited(term, "read", "explanations", "team-lead-1")).isOne();
  }

  @Test
  void aTermThatDoesNotExistIsNotThere404() {
    var nowhere = UUID.randomUUID();
    explain(as("team-lead"), nowhere, EXPLANATION).then().statusCode(404);
    as("team-lead").get("/deadlines/{id}/explanations", nowhere).then().statusCode(404);
    as("team-lead").get("/explanations/{id}", nowhere).then().statusCode(404);
    approve(as("team-lead"), nowhere.toString()).then().statusCode(404);
  }

  @Test
  void anAuditorReadsButDoesNotExplain() {
    var term = breached();
    String id = explain(as("assessor"), term, EXPLANATION).path("id");

    as("auditor").get("/deadlines/{id}/explanations", term).then().body("items.id", contains(id));
    as("auditor").get("/explanations/{id}", id).then().statusCode(200);
    explain(as("auditor"), term, EXPLANATION).then().statusCode(403);
    approve(as("auditor"), id).then().statusCode(403);
  }

  @Test
  void operationsNeitherExplainsNorReads403() {
    var term = UUID.randomUUID();
    explain(as("operations"), term, EXPLANATION).then().statusCode(403);
    as("operations").get("/deadlines/{id}/explanations", term).then().statusCode(403);
  }

  @Test
  void aWorkerDoesNotApprove403() {
    approve(as("assessor"), UUID.randomUUID().toString()).then().statusCode(403);
    explain(withToken(Tokens.partner("00000001234567890000")), UUID.randomUUID(), EXPLANATION)
        .then()
        .statusCode(403);
    explain(withoutToken(), UUID.randomUUID(), EXPLANATION).then().statusCode(401);
  }

  /** The id of a term that passed and runs on. */
  private UUID breached() {
    return id(lateStory());
  }

  private Story lateStory() {
    var story = new Story(clock.instant()).running();
    clock.advance(Duration.ofDays(10));
    Eventually.until(() -> story.count("&state=breached") == 2);
    return story;
  }

  private static UUID id(Story story) {
    String id = as("team-lead").get("/deadlines?subjectId=" + story.report).path("items[0].id");
    return UUID.fromString(id);
  }

  private static Response explain(RequestSpecification by, UUID term, String body) {
    return by.contentType(ContentType.JSON).body(body).post("/deadlines/{id}/explanations", term);
  }

  private static Response approve(RequestSpecification by, String explanation) {
    return by.post("/explanations/{id}/approvals", explanation);
  }

  private static List<ExplanationGiven> told(String explanation) {
    return Topics.read(
        EventType.EXPLANATION_GIVEN, ExplanationGiven.class, UUID.fromString(explanation));
  }

  private static List<ExplanationApproved> approvals(UUID explanation) {
    return Topics.read(EventType.EXPLANATION_APPROVED, ExplanationApproved.class, explanation);
  }

  private static long audited(UUID term, String action, String what, String account) {
    return Databases.number(
        """
        select count(*) from audit_record
         where object_id = '%s' and action = '%s' and what = '%s' and account = '%s'
           and case_id is not null
        """
            .formatted(term, action, what, account));
  }
}
