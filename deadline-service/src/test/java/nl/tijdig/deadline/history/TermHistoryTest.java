package nl.tijdig.deadline.history;

import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.tijdig.deadline.Story;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import nl.tijdig.platform.testing.Tokens;
import nl.tijdig.platform.testing.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class TermHistoryTest {
  private static final Instant WEDNESDAY = Instant.parse("2026-03-11T10:00:00Z");

  @Inject TestClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void everythingThatHappenedIsToldInOrder() {
    clock.set(WEDNESDAY);
    var story = new Story(WEDNESDAY);
    Topics.publish(story.referralSent(1, WEDNESDAY), story.referral, 1);
    var term = term(story.referral);
    post(
        term,
        "moves",
        "{'type': 'suspension', 'ground': 'awaiting-information', 'reason': 'Huisarts op reis.'}");
    clock.set(WEDNESDAY.plus(Duration.ofDays(60)));
    Eventually.until(() -> state(term).equals("breached"));
    post(
        term,
        "explanations",
        "{'causes': ['sickness'], 'measure': 'Ingehaald.', 'expectedAt': '2027-01-01T00:00:00Z'}");
    Topics.publish(story.referralRefused(1, clock.instant()), story.referral, 2);
    Eventually.until(() -> state(term).equals("met-late"));

    as("assessor")
        .get("/deadlines/{id}/history", term)
        .then()
        .statusCode(200)
        .body(
            "items.what",
            contains(
                "counted-from",
                "started",
                "suspension",
                "resumption",
                "breach",
                "explained",
                "explanation-approved",
                "met"))
        .body("items[2].by", equalTo("team-lead-1"))
        .body("items[2].ground.en", equalTo("Waits for information that the partner needs"))
        .body("items[3].at", startsWith("2026-03-25T10:0"))
        .body("items[5].causes", contains("sickness"))
        .body("items.name.nl", hasItem("Overschreden"));
    assertThat(
            Databases.number(
                "select count(*) from audit_record where what = 'deadline-history'"
                    + " and object_id = '%s' and account = 'assessor-1'".formatted(term)))
        .isOne();
  }

  @Test
  void aTermThatDoesNotExistHasNoHistory404() {
    as("assessor").get("/deadlines/{id}/history", UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void aPartnerDoesNotReadIt403() {
    withToken(Tokens.partner("00000001234567890000"))
        .get("/deadlines/{id}/history", UUID.randomUUID())
        .then()
        .statusCode(403);
  }

  private static UUID term(UUID subject) {
    var path = "/deadlines?rule=referral-answered&subjectId=" + subject;
    Eventually.until(() -> as("team-lead").get(path).<Integer>path("items.size()") == 1);
    String id = as("team-lead").get(path).path("items[0].id");
    return UUID.fromString(id);
  }

  private static void post(UUID term, String what, String body) {
    as("team-lead")
        .header("If-Match", as("team-lead").get("/deadlines/{id}", term).header("ETag"))
        .contentType(ContentType.JSON)
        .body(body.replace('\'', '"'))
        .post("/deadlines/{id}/" + what, term)
        .then()
        .statusCode(201);
  }

  private static String state(UUID term) {
    return as("team-lead").get("/deadlines/{id}", term).path("state");
  }
}
