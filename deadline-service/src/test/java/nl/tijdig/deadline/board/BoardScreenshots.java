package nl.tijdig.deadline.board;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.deadline.Story;
import nl.tijdig.deadline.board.Chromium.Look;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import nl.tijdig.platform.testing.Topics;
import nl.tijdig.platform.time.Amsterdam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Makes the pictures of the documentation, with made-up reports of nine weeks: {@code ./mvnw test
 * -pl deadline-service -am -Dtest=BoardScreenshots -Dsurefire.failIfNoSpecifiedTests=false
 * -Dtijdig.screenshots=docs/images}.
 */
@QuarkusTest
@WithTestResource(RealServices.class)
@WithTestResource(SignInProvider.class)
@EnabledIfSystemProperty(named = "tijdig.screenshots", matches = ".+")
class BoardScreenshots {

  private static final Instant NOW = Instant.parse("2026-03-11T10:00:00Z");
  private static final String[] MUNICIPALITIES = {"0518", "0344", "0363", "0599"};
  private static final String[] TEAMS = {"noord", "zuid", "nacht"};

  private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

  @Inject TestClock clock;

  @Test
  void makesThem() {
    clock.set(NOW);
    SignInProvider.signsIn("team-lead");
    weeksThatWere();
    today();
    try (var chromium = Chromium.start()) {
      shoot(chromium, Look.WALL, "/deadline/board?view=wall", "wall");
      shoot(chromium, Look.DESK.inTheDark(), "/deadline/board", "desk-dark");
      shoot(chromium, Look.DESK, "/deadline/board", "desk");
      shoot(chromium, Look.PHONE, "/deadline/board", "phone");
      term(chromium);
    }
  }

  private void term(Chromium chromium) {
    var page = chromium.open(Look.DESK, "/deadline/board");
    page.locator(".late .rule a").nth(3).click();
    page.waitForSelector("main.term");
    save(page, "term", true);
    page.locator("#measure").fill("Huisbezoek gepland met de wijkagent.");
    page.locator("form.explain button.main").click();
    page.waitForSelector("#causes-error");
    page.locator("form.explain").scrollIntoViewIfNeeded();
    save(page, "explain", false);
  }

  private static void shoot(Chromium chromium, Look look, String path, String name) {
    var page = chromium.open(look, path);
    page.waitForSelector("#charts svg");
    save(page, name, false);
  }

  private static void save(Page page, String name, boolean whole) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(
                Path.of(System.getProperty("tijdig.root", "."))
                    .resolve(System.getProperty("tijdig.screenshots"))
                    .resolve("board-" + name + ".png"))
            .setFullPage(whole));
  }

  private void weeksThatWere() {
    for (var day = 66; day > 8; day--) {
      var morning = NOW.minus(Duration.ofDays(day));
      if (isWeekend(morning)) {
        continue;
      }
      for (var report = 0; report < 3; report++) {
        var story = new Story(morning.plusSeconds(random.nextInt(20_000)), any(MUNICIPALITIES));
        tell(story, Urgency.REGULAR);
        complete(story, random.nextInt(100) < 70 + (66 - day) / 3 ? 4 : 8);
      }
    }
  }

  private static void complete(Story story, int days) {
    var at = story.receivedAt.plus(Duration.ofDays(days));
    if (at.isBefore(NOW)) {
      Topics.publish(story.assessmentCompleted(at), story.report, 9);
    }
  }

  private void today() {
    Stories.breachedAcute(NOW, "0518");
    Stories.dueToday(NOW, "0363");
    Stories.dueToday(NOW, "0344");
    for (var report = 0; report < 9; report++) {
      var story =
          new Story(
              NOW.minus(Duration.ofDays(7 + report % 3)).plusSeconds(report * 500L),
              any(MUNICIPALITIES));
      tell(story, report % 2 == 0 ? Urgency.URGENT : Urgency.REGULAR);
      Topics.publish(story.assigned(any(TEAMS), story.receivedAt), story.report, 3);
      Eventually.until(() -> story.count("") >= 2);
    }
  }

  private static void tell(Story story, Urgency urgency) {
    Topics.publish(story.received(), story.report, 1);
    Topics.publish(
        story.triaged(TriageKind.REPORT, urgency, story.receivedAt.plusSeconds(900)),
        story.report,
        2);
  }

  private String any(String[] ones) {
    return ones[random.nextInt(ones.length)];
  }

  private static boolean isWeekend(Instant moment) {
    var day = moment.atZone(Amsterdam.ZONE).getDayOfWeek();
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
  }
}
