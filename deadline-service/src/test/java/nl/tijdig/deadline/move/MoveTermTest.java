package nl.tijdig.deadline.move;

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
import java.util.UUID;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.deadline.DeadlineExtended;
import nl.tijdig.contracts.deadline.DeadlineResumed;
import nl.tijdig.contracts.deadline.DeadlineSuspended;
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

/** The answer to a referral, whose rule allows one suspension and one extension. */
@QuarkusTest
@WithTestResource(RealServices.class)
class MoveTermTest {
  private static final Instant WEDNESDAY = Instant.parse("2026-03-11T10:00:00Z");
  private static final String DUE = "2026-03-18T23:00:00Z";
  private static final String SUSPENSION =
      "{'type': 'suspension', 'ground': 'awaiting-information', 'reason': 'Huisarts is op reis.'}";
  private static final String RESUMPTION = "{'type': 'resumption', 'reason': 'Brief ontvangen.'}";
  private static final String EXTENSION =
      "{'type': 'extension', 'ground': 'by-agreement', 'length': '5 working days',"
          + " 'reason': 'Afgesproken.'}";

  @Inject TestClock clock;

  @BeforeEach
  void onAWednesday() {
    clock.set(WEDNESDAY);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void aTermStandsStillAndGetsTheDaysBack() {
    var term = running();
    clock.set(WEDNESDAY.plus(Duration.ofDays(1)));

    move(term, SUSPENSION)
        .then()
        .statusCode(201)
        .header("Location", containsString("/deadline/v1/deadlines/" + term + "/moves/"))
        .body("dueBefore", equalTo(DUE))
        .body("movedBy", equalTo("team-lead-1"))
        .body("reason", nullValue());
    as("team-lead")
        .get("/deadlines/{id}", term)
        .then()
        .body("state", equalTo("suspended"))
        .body("_actions", contains("resume"));

    clock.set(WEDNESDAY.plus(Duration.ofDays(5)));
    move(term, RESUMPTION).then().statusCode(201).body("dueAt", equalTo("2026-03-20T23:00:00Z"));

    as("team-lead")
        .get("/deadlines/{id}", term)
        .then()
        .body("state", equalTo("running"))
        .body("dueAt", equalTo("2026-03-20T23:00:00Z"))
        .body("_actions", contains("extend"))
        .body(
            "derivation.nl",
            containsString("(2 werkdagen erbij), loopt t/m vrijdag 20 maart 2026"));
    Eventually.until(
        () ->
            Topics.read(EventType.DEADLINE_SUSPENDED, DeadlineSuspended.class, term).size() == 1
                && Topics.read(EventType.DEADLINE_RESUMED, DeadlineResumed.class, term).size()
                    == 1);
  }

  @Test
  void aTermGetsMoreTimeAndWarnsBeforeItsNewDueMoment() {
    var term = running();
    clock.set(Instant.parse("2026-03-17T23:00:00Z"));
    Eventually.until(() -> alerts(term) == 1);

    move(term, EXTENSION).then().statusCode(201).body("dueAt", equalTo("2026-03-25T23:00:00Z"));
    clock.set(Instant.parse("2026-03-24T23:00:00Z"));

    Eventually.until(() -> alerts(term) == 2);
    Eventually.until(
        () -> Topics.read(EventType.DEADLINE_EXTENDED, DeadlineExtended.class, term).size() == 1);
    assertThat(alerts(term)).isEqualTo(2);
  }

  @Test
  void nothingPassesWhileATermStandsStillAndItRunsOnByItself() {
    var term = running();
    move(term, SUSPENSION).then().statusCode(201);
    clock.set(WEDNESDAY.plus(Duration.ofDays(13)));
    assertThat(alerts(term)).isZero();

    clock.set(WEDNESDAY.plus(Duration.ofDays(14)));
    Eventually.until(() -> state(term).equals("running"));
    clock.set(WEDNESDAY.plus(Duration.ofDays(30)));
    Eventually.until(() -> state(term).equals("breached"));
  }

  @Test
  void aSecondSuspensionIsRefused409() {
    var term = running();
    move(term, SUSPENSION).then().statusCode(201);
    move(term, SUSPENSION)
        .then()
        .statusCode(409)
        .body("type", endsWith("/illegal-transition"))
        .body("state", equalTo("suspended"))
        .body("allowed", contains("resumption"));
    clock.advance(Duration.ofDays(1));
    move(term, RESUMPTION).then().statusCode(201);

    move(term, SUSPENSION)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("https://tijdig.nl/problems/not-allowed-again"))
        .body("rule", equalTo("referral-answered"))
        .body("times", equalTo(1));
  }

  @Test
  void whatTheLawDoesNotAllowIsRefusedWithItsArticle409() {
    var story = new Story(clock.instant()).running();
    var term = story.deadline("safety-assessment-legal");

    move(term, EXTENSION)
        .then()
        .statusCode(409)
        .body("type", equalTo("https://tijdig.nl/problems/not-allowed-by-rule"))
        .body("ground.nl", equalTo("Uitvoeringsbesluit Wmo 2015 art. 4.1.7 lid 1"));
    as("team-lead").get("/deadlines/{id}", term).then().body("_actions", empty());
    move(term, RESUMPTION).then().statusCode(409).body("allowed", empty());
  }

  @Test
  void aTermThatPassedIsExplainedAndNotMoved409() {
    var term = running();
    clock.set(WEDNESDAY.plus(Duration.ofDays(30)));
    Eventually.until(() -> state(term).equals("breached"));

    move(term, EXTENSION)
        .then()
        .statusCode(409)
        .body("state", equalTo("breached"))
        .body("allowed", empty());
    as("team-lead").get("/deadlines/{id}", term).then().body("_actions", contains("explain"));
    move(term, RESUMPTION).then().statusCode(409).body("type", endsWith("/illegal-transition"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'type': 'extension', 'length': '1 day', 'reason': 'x'} | /ground",
        "{'type': 'extension', 'ground': 'holiday', 'length': '1 day', 'reason': 'x'} | /ground",
        "{'type': 'extension', 'ground': 'by-agreement', 'reason': 'x'} | /length",
        "{'type': 'extension', 'ground': 'by-agreement', 'length': '2 weeks', 'reason': 'x'} |"
            + " /length",
        "{'type': 'extension', 'ground': 'by-agreement', 'length': '2 hours', 'reason': 'x'} |"
            + " /length",
        "{'type': 'extension', 'ground': 'by-agreement', 'length': 'long', 'reason': 'x'} |"
            + " /length",
        "{'type': 'suspension', 'ground': 'awaiting-information', 'length': '1 day',"
            + " 'reason': 'x'} | /length",
        "{'type': 'suspension', 'ground': 'awaiting-information'} | /reason",
        "{'type': 'suspension', 'ground': 'awaiting-information', 'reason': ' '} | /reason",
        "{'type': 'pause', 'reason': 'x'} | /type",
        "{'ground': 'by-agreement', 'reason': 'x'} | /type",
        "{'type': 'suspension', 'ground': 'awaiting-information', 'reason': 'x', 'days': 3} |"
            + " /days"
      })
  void whatIsWrongIsNamed400(String body, String pointer) {
    move(running(), body).then().statusCode(400).body("errors.pointer", hasItem(pointer));
  }

  @Test
  void whoSawAnEarlierVersionIsRefused412() {
    var term = running();
    var seen = etag(term);
    move(as("team-lead").header("If-Match", seen), term, EXTENSION).then().statusCode(201);

    move(as("manager").header("If-Match", seen), term, SUSPENSION).then().statusCode(412);
    move(as("manager"), term, SUSPENSION).then().statusCode(428);
  }

  @Test
  void theSameRequestAgainMovesOnce() {
    var term = running();
    var seen = etag(term);
    var key = UUID.randomUUID().toString();
    for (var replayed : new String[] {null, "true"}) {
      move(as("team-lead").header("If-Match", seen).header("Idempotency-Key", key), term, EXTENSION)
          .then()
          .statusCode(201)
          .header("Idempotency-Replayed", replayed);
    }
    as("assessor").get("/deadlines/{id}/moves", term).then().body("items.size()", equalTo(1));
  }

  @Test
  void theReasonIsShownToWhoMayReadItAndNowhereInTheClear() {
    var term = running();
    String id = move(term, SUSPENSION).path("id");

    as("auditor")
        .get("/deadlines/{id}/moves", term)
        .then()
        .body("items.reason", contains("Huisarts is op reis."));
    as("assessor")
        .get("/deadlines/{id}/moves/{move}", term, id)
        .then()
        .header("ETag", "\"1\"")
        .body("ground", equalTo("awaiting-information"));
    as("operations").get("/deadlines/{id}/moves", term).then().statusCode(403);
    assertThat(
            Databases.number(
                "select count(*) from term_move where position('Huisarts'::bytea in reason) > 0"))
        .isZero();
  }

  @Test
  void onlyWhoLeadsMovesTerms() {
    var term = running();
    var seen = etag(term);

    move(as("assessor").header("If-Match", seen), term, SUSPENSION).then().statusCode(403);
    move(
            withToken(Tokens.partner("00000001234567890000")).header("If-Match", seen),
            term,
            SUSPENSION)
        .then()
        .statusCode(403);
    move(withoutToken().header("If-Match", seen), term, SUSPENSION).then().statusCode(401);
    as("assessor").get("/deadlines/{id}", term).then().body("_actions", empty());
  }

  @Test
  void whatDoesNotExistIsNotThere404() {
    var nowhere = UUID.randomUUID();
    move(as("manager").header("If-Match", "\"1\""), nowhere, EXTENSION).then().statusCode(404);
    as("manager").get("/deadlines/{id}/moves", nowhere).then().statusCode(404);
    as("manager").get("/deadlines/{id}/moves/{moveId}", running(), nowhere).then().statusCode(404);
  }

  private UUID running() {
    var story = new Story(clock.instant());
    Topics.publish(story.referralSent(1, clock.instant()), story.referral, 1);
    var path = "/deadlines?rule=referral-answered&subjectId=" + story.referral;
    Eventually.until(() -> as("team-lead").get(path).<Integer>path("items.size()") == 1);
    String id = as("team-lead").get(path).path("items[0].id");
    return UUID.fromString(id);
  }

  private static String etag(UUID term) {
    return as("team-lead").get("/deadlines/{id}", term).header("ETag");
  }

  private static String state(UUID term) {
    return as("team-lead").get("/deadlines/{id}", term).path("state");
  }

  private static long alerts(UUID term) {
    return Databases.number("select count(*) from alert where deadline_id = '%s'".formatted(term));
  }

  private static Response move(UUID term, String body) {
    return move(as("team-lead").header("If-Match", etag(term)), term, body);
  }

  private static Response move(RequestSpecification by, UUID term, String body) {
    return by.contentType(ContentType.JSON)
        .body(body.replace('\'', '"'))
        .post("/deadlines/{id}/moves", term);
  }
}
