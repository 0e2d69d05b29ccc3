package nl.tijdig.deadline.forecast;

import static nl.tijdig.platform.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.tijdig.deadline.Story;
import nl.tijdig.deadline.Told;
import nl.tijdig.deadline.figure.Scope;
import nl.tijdig.deadline.figure.Split;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Terms to answer a referral, five working days; sent on Wednesday 11 March 2026. */
@QuarkusTest
@WithTestResource(RealServices.class)
class OpenTermsLogTest {
  private static final Instant SENT = Instant.parse("2026-03-11T10:00:00Z");
  private static final LocalDate THURSDAY = LocalDate.parse("2026-03-12");
  private static final LocalDate FRIDAY = LocalDate.parse("2026-03-13");
  private static final LocalDate SUNDAY = LocalDate.parse("2026-03-15");
  private static final String RULE = "referral-answered";

  @Inject TestClock clock;
  @Inject Told told;
  @Inject OpenTermsLog log;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  private static Scope in(String municipality) {
    return new Scope(RULE, null, municipality, null, Split.NONE);
  }

  private Story sent(String municipality) {
    clock.set(SENT);
    var story = new Story(SENT, municipality);
    told.tell(story.referralSent(1, SENT));
    return story;
  }

  private static void move(Story story, String body) {
    var filter = "/deadlines?rule=" + RULE + "&subjectId=" + story.referral;
    String id = as("team-lead").get(filter).path("items[0].id");
    var version = as("team-lead").get("/deadlines/" + id).header("ETag");
    as("team-lead")
        .header("If-Match", version)
        .contentType(ContentType.JSON)
        .body(body.replace('\'', '"'))
        .post("/deadlines/" + id + "/moves")
        .then()
        .statusCode(201);
  }

  private List<OpenTerms.Group> open(String municipality, LocalDate day) {
    return log.open(in(municipality), List.of(day)).getOrDefault(day, OpenTerms.NONE).groups();
  }

  @Test
  void termsAreCountedByTheirLastDayAndLateOnesByHowLongTheyAre() {
    sent("0941");
    sent("0941");

    assertThat(open("0941", THURSDAY)).containsExactly(new OpenTerms.Group(6, 0, 2));
    assertThat(open("0941", THURSDAY.plusDays(7))).containsExactly(new OpenTerms.Group(-1, 0, 2));
    assertThat(open("0941", THURSDAY.minusDays(1))).isEmpty();
  }

  @Test
  void aTermThatIsEndedIsOpenOnTheDaysBeforeIt() {
    var story = sent("0942");
    told.tell(story.referralRefused(1, Instant.parse("2026-03-13T10:00:00Z")));

    assertThat(open("0942", FRIDAY)).hasSize(1);
    assertThat(open("0942", FRIDAY.plusDays(1))).isEmpty();
  }

  @Test
  void aPastDayKnowsTheEndThatHeldThen() {
    var story = sent("0943");
    clock.set(Instant.parse("2026-03-13T10:00:00Z"));
    move(
        story,
        "{'type': 'extension', 'ground': 'by-agreement', 'length': '5 working days',"
            + " 'reason': 'Afgesproken.'}");

    assertThat(open("0943", FRIDAY)).containsExactly(new OpenTerms.Group(5, 0, 1));
    assertThat(open("0943", SUNDAY)).containsExactly(new OpenTerms.Group(10, 0, 1));
  }

  @Test
  void aTermThatStandsStillWaitsUntilItRunsOn() {
    var story = sent("0944");
    clock.set(Instant.parse("2026-03-13T10:00:00Z"));
    move(story, "{'type': 'suspension', 'ground': 'awaiting-information', 'reason': 'Op reis.'}");

    assertThat(open("0944", FRIDAY)).containsExactly(new OpenTerms.Group(5, 0, 1));
    assertThat(open("0944", SUNDAY))
        .singleElement()
        .satisfies(
            group -> {
              assertThat(group.isSuspended()).isTrue();
              assertThat(group.lastDay()).isGreaterThan(group.from());
            });

    clock.set(Instant.parse("2026-03-17T10:00:00Z"));
    move(story, "{'type': 'resumption', 'reason': 'Brief ontvangen.'}");

    // Friday and Monday stood still: Wednesday becomes Friday 20 March.
    assertThat(open("0944", SUNDAY)).containsExactly(new OpenTerms.Group(5, 2, 1));
    assertThat(open("0944", LocalDate.parse("2026-03-18")))
        .containsExactly(new OpenTerms.Group(2, 0, 1));
  }

  @Test
  void whatPassedUnmetIsCountedOnItsLastDayAlsoWhenItWasMetLater() {
    sent("0945");
    var late = sent("0945");
    told.tell(late.referralRefused(1, Instant.parse("2026-03-19T10:00:00Z")));
    var inTime = sent("0945");
    told.tell(inTime.referralRefused(1, Instant.parse("2026-03-18T10:00:00Z")));

    assertThat(log.breached(in("0945"), THURSDAY, THURSDAY.plusWeeks(1)))
        .containsExactly(Map.entry(LocalDate.parse("2026-03-18"), 2));
  }
}
