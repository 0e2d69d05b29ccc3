package nl.tijdig.deadline.alert;

import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withToken;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.tijdig.deadline.Story;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import nl.tijdig.platform.testing.Tokens;
import nl.tijdig.platform.testing.Topics;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class AlertStreamTest {
  private static final Instant RECEIVED = Instant.parse("2026-03-09T10:00:00Z");
  private static final Instant DUE = Instant.parse("2026-03-16T23:00:00Z");
  private static final String BREACHES = "?rule=safety-assessment&type=breach&municipality=";

  @Inject TestClock clock;

  @BeforeEach
  void onTheDayOfReceipt() {
    clock.set(RECEIVED);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void whoIsNotSignedInIsRefused401() {
    withoutToken().get("/alerts/stream").then().statusCode(401);
  }

  @Test
  void aPartnerIsRefused403() {
    withToken(Tokens.partner("00000001234567890000")).get("/alerts/stream").then().statusCode(403);
  }

  @Test
  void aPlaceThatIsNoNumberIsNamed400() {
    as("team-lead")
        .header("Last-Event-ID", "yesterday")
        .get("/alerts/stream")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("Last-Event-ID"));
    as("team-lead")
        .get("/alerts/stream?after=x")
        .then()
        .statusCode(400)
        .body("errors[0].parameter", equalTo("after"));
  }

  @Test
  void aFollowerHearsAtOnceThatTheStreamLives() {
    try (var follower = Follower.fromNow("")) {
      Eventually.until(() -> follower.comments().contains("heartbeat"));
    }
  }

  @Test
  void aStreamEndsWhenTheTokenOfItsFollowerDoesAndGoesOnWithANewOne() {
    var municipality = "0207";
    var story = new Story(RECEIVED, municipality).running();
    long last;
    try (var follower = Follower.fromNow(BREACHES + municipality)) {
      clock.set(DUE);
      Eventually.until(() -> follower.received().size() == 1);
      last = follower.positions().getFirst();

      clock.set(Instant.now().plus(Duration.ofHours(2)));

      Eventually.until(follower::ended);
    }
    clock.set(DUE);
    Topics.publish(story.assessmentCompleted(DUE.minusSeconds(60)), story.report, 9);
    try (var again = Follower.after(last, BREACHES + municipality)) {
      Eventually.until(() -> again.received().size() == 1);
      assertThat(again.received().getFirst().name()).isEqualTo("withdrawal");
    }
  }

  @Test
  void aStreamHoldsNothingThatServerSentEventsDoNotKnow() {
    new Story(RECEIVED, "0208").running();
    try (var follower = Follower.fromNow(BREACHES + "0208")) {
      clock.set(DUE);
      Eventually.until(() -> follower.received().size() == 1);
      assertThat(follower.fields()).containsOnly("", "id", "event", "data");
    }
  }

  @Test
  void alertsArriveAsTheyAreRaisedWithWhatTheyAreAbout() {
    var story = new Story(RECEIVED, "0201").running();
    try (var follower = Follower.fromNow(BREACHES + "0201")) {
      Eventually.until(() -> !follower.comments().isEmpty());

      clock.set(DUE);

      Eventually.until(() -> follower.received().size() == 1);
      var alert = follower.received().getFirst();
      assertThat(alert.name()).isEqualTo("breach");
      assertThat(alert.data())
          .contains("\"position\":" + alert.id())
          .contains(story.report.toString())
          .contains(story.deadline("safety-assessment").toString())
          .contains("\"dueAt\":\"" + DUE + "\"")
          .doesNotContain("\"name\":\"\"");
    }
  }

  @Test
  void whoComesBackGoesOnWhereTheConnectionBrokeAndMissesNothing() {
    var municipality = "0202";
    List<Long> seen = new ArrayList<>();
    for (var i = 0; i < 3; i++) {
      new Story(RECEIVED, municipality).running();
    }
    try (var follower = Follower.fromNow(BREACHES + municipality)) {
      Eventually.until(() -> !follower.comments().isEmpty());
      clock.set(DUE);
      Eventually.until(() -> follower.received().size() == 3);
      seen.addAll(follower.positions().subList(0, 2));
    }

    clock.set(RECEIVED.plus(Duration.ofDays(1)));
    new Story(RECEIVED.plus(Duration.ofDays(1)), municipality).running();
    clock.set(DUE.plus(Duration.ofDays(1)));

    try (var again = Follower.after(seen.getLast(), BREACHES + municipality)) {
      Eventually.until(() -> again.received().size() == 2);
      seen.addAll(again.positions());
    }
    assertThat(seen).hasSize(4).isSorted().doesNotHaveDuplicates();
    assertThat(positionsInTheDatabase(municipality)).isEqualTo(seen);
  }

  @Test
  void whoSawMoreThanThereIsHearsEverythingAgain() {
    var municipality = "0206";
    var story = new Story(RECEIVED, municipality).running();
    clock.set(DUE);
    Eventually.until(() -> positionsInTheDatabase(municipality).size() == 1);

    try (var follower = Follower.after(Long.MAX_VALUE, BREACHES + municipality)) {
      Eventually.until(() -> follower.received().size() == 1);
      assertThat(follower.received().getFirst().data()).contains(story.report.toString());
    }
  }

  @Test
  void aWithdrawalComesThroughTheStreamAtAPlaceOfItsOwn() {
    var story = new Story(RECEIVED, "0203").running();
    try (var follower = Follower.fromNow(BREACHES + "0203")) {
      Eventually.until(() -> !follower.comments().isEmpty());
      clock.set(DUE);
      Eventually.until(() -> follower.received().size() == 1);

      Topics.publish(story.assessmentCompleted(DUE.minusSeconds(60)), story.report, 9);

      Eventually.until(() -> follower.received().size() == 2);
      assertThat(follower.received())
          .extracting(Follower.Received::name)
          .containsExactly("breach", "withdrawal");
      assertThat(follower.positions()).isSorted().doesNotHaveDuplicates();
    }
  }

  @Test
  void whoCannotSetTheHeaderNamesThePlaceInTheAddress() {
    new Story(RECEIVED, "0204").running();
    clock.set(DUE);
    Eventually.until(() -> positionsInTheDatabase("0204").size() == 1);

    try (var follower = Follower.fromNow(BREACHES + "0204&after=0")) {
      Eventually.until(() -> follower.received().size() == 1);
    }
  }

  @Test
  void whoFollowsATeamHearsOfItsTermsOnly() {
    var mine = new Story(RECEIVED, "0209").running();
    new Story(RECEIVED, "0209").running();
    Topics.publish(mine.assigned("team-209", RECEIVED), mine.report, 2);
    Eventually.until(() -> mine.count("&team=team-209") == 2);
    clock.set(DUE);
    Eventually.until(() -> positionsInTheDatabase("0209").size() == 2);

    try (var follower = Follower.fromNow(BREACHES + "0209&team=team-209&after=0")) {
      Eventually.until(() -> !follower.comments().isEmpty() || !follower.received().isEmpty());
      assertThat(follower.received())
          .extracting(Follower.Received::data)
          .singleElement(InstanceOfAssertFactories.STRING)
          .contains(mine.report.toString())
          .contains("\"team\":\"team-209\"");
    }
  }

  private static List<Long> positionsInTheDatabase(String municipality) {
    return as("team-lead")
        .get("/alerts" + BREACHES + municipality)
        .then()
        .extract()
        .jsonPath()
        .getList("items.position", Long.class);
  }

  @Test
  void whoFollowsIsKept() {
    var before = Databases.number("select count(*) from audit_record where what = 'alert-stream'");
    try (var follower = Follower.fromNow("")) {
      Eventually.until(() -> !follower.comments().isEmpty());
    }
    assertThat(Databases.number("select count(*) from audit_record where what = 'alert-stream'"))
        .isGreaterThan(before);
  }
}
