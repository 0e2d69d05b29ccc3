package nl.tijdig.deadline.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.tijdig.deadline.board.Chromium.Look;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The board in a real browser; skipped where none is installed. */
@QuarkusTest
@WithTestResource(RealServices.class)
@WithTestResource(SignInProvider.class)
class BoardInBrowserTest {
  /** Milliseconds; on a busy machine a browser takes its time. */
  private static final int PATIENCE = 120_000;

  /** What sticks out of the screen, or out of the list or chart that it is in. */
  private static final String CUT_OFF =
      """
      [...document.querySelectorAll('.line, .which, .chart svg, .chart .legend')]
        .filter((part) => part.offsetParent !== null || part instanceof SVGElement)
        .filter((part) => {
          const bottom = part.getBoundingClientRect().bottom;
          const frame = part.closest('.list, .chart').getBoundingClientRect();
          return bottom > frame.bottom + 1 || bottom > innerHeight;
        })
        .map((part) => part.outerHTML.slice(0, 80))
      """;

  private static final AtomicInteger PLACES = new AtomicInteger();

  private static final Instant NOW = Instant.parse("2026-03-11T10:00:00Z");

  private static Chromium chromium;

  @Inject TestClock clock;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void begin() {
    clock.set(NOW);
    SignInProvider.signsIn("team-lead");
    chromium.forget();
  }

  @AfterEach
  void end() {
    clock.reset();
  }

  @Test
  void aNewBreachAppearsWithoutReloading() {
    var page = chromium.open(Look.DESK, "/deadline/board?municipality=0701");
    page.evaluate("window.stillTheSame = true");

    var term = Stories.breachedAcute(NOW, "0701").deadline("acute-sight");

    appears(page.locator(".late #term-" + term));
    assertThat(page.evaluate("window.stillTheSame")).isEqualTo(true);
    assertThat(page.locator("#news").textContent()).contains("te laat");
    chromium.hadNothingToComplainOf();
  }

  @Test
  void aScreenReaderAndAKeyboardKeepTheirPlaceWhenThePictureChanges() {
    var first = Stories.breachedAcute(NOW, "0702").deadline("acute-sight");
    var page = chromium.open(Look.DESK, "/deadline/board?municipality=0702");
    page.locator("#term-" + first).focus();

    var second = Stories.breachedAcute(NOW, "0702").deadline("acute-sight");
    appears(page.locator("#term-" + second));

    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("term-" + first);
    chromium.hadNothingToComplainOf();
  }

  @Test
  void everythingIsReachedByKeyboard() {
    var term = Stories.breachedAcute(NOW, "0703").deadline("acute-sight");
    var page = chromium.open(Look.DESK, "/deadline/board?municipality=0703");

    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("term-" + term);
    page.keyboard().press("Enter");
    appears(page.locator("h1:has-text('Zicht op veiligheid')"));

    page.locator("input[value=sickness]").focus();
    page.keyboard().press("Space");
    page.locator("#measure").focus();
    page.keyboard().type("Er gaat vandaag iemand heen.");
    page.locator("#expected").fill("2026-03-20");
    page.locator("button.main").focus();
    page.keyboard().press("Enter");

    appears(page.locator("text=Uw toelichting is bewaard."));
    chromium.hadNothingToComplainOf();
  }

  @Test
  void itSaysThatTheConnectionIsLostAndOfWhenThePictureIsAndMendsItself() {
    var page = chromium.open(Look.DESK, "/deadline/board?municipality=0704");

    page.context().setOffline(true);
    appears(page.locator("#lost"));
    assertThat(page.locator("#lost").textContent()).containsPattern("[0-9]{2}:[0-9]{2}:[0-9]{2}");

    page.context().setOffline(false);
    disappears(page.locator("#lost"));
  }

  @Test
  void itSaysThatTheSignInHasEnded() {
    var page = chromium.open(Look.DESK, "/deadline/board?municipality=0704");

    page.context().clearCookies();

    appears(page.locator("#ended"));
    assertThat(page.locator("#ended a").textContent()).isEqualTo("Opnieuw aanmelden");
  }

  @Test
  void whoHoldsThePictureStillReadsOnInPeace() {
    var page = chromium.open(Look.DESK, "/deadline/board?municipality=0705");
    page.locator("#pause").click();
    appears(page.locator("#paused"));

    var term = Stories.breachedAcute(NOW, "0705").deadline("acute-sight");
    assertThat(page.locator("#term-" + term).count()).isZero();

    page.locator("#pause").click();
    appears(page.locator("#term-" + term));
  }

  @Test
  void onAWallTheWorstStayInViewWhileTheRestTakeTurns() {
    for (var report = 0; report < 8; report++) {
      Stories.breachedAcute(NOW, "0706");
    }
    var page = chromium.open(Look.WALL, "/deadline/board?municipality=0706&view=wall");
    var pinned = page.locator(".late > .lines .line");
    var turn = page.locator(".late .which");
    assertThat(pinned.count()).isEqualTo(3);
    assertThat(turn.textContent()).matches("1 van [2-5]");

    PlaywrightAssertions.assertThat(turn)
        .containsText("2 van ", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    assertThat(pinned.first().isVisible()).isTrue();
    assertThat(page.evaluate("document.documentElement.scrollHeight <= innerHeight"))
        .isEqualTo(true);
    var size =
        page.evaluate("parseFloat(getComputedStyle(document.querySelector('.rule')).fontSize)");
    assertThat(((Number) size).doubleValue()).isGreaterThan(27);
  }

  @ParameterizedTest
  @CsvSource({"1920, 1080, 0707", "1366, 768, 0708"})
  void aWallFitsHoweverManyTermsWithLongNamesThereAre(int width, int height, String place) {
    for (var report = 0; report < 7; report++) {
      Stories.breachedAcute(NOW, place);
      Stories.dueToday(NOW, place);
    }
    var page =
        chromium.open(
            new Look("nl", false, width, height),
            "/deadline/board?view=wall&municipality=" + place);
    appears(page.locator(".late .which"));
    appears(page.locator("#charts .legend").last());

    assertThat(page.evaluate("document.documentElement.scrollHeight <= innerHeight"))
        .isEqualTo(true);
    assertThat(page.evaluate(CUT_OFF)).isEqualTo(List.of());
    assertThat(page.locator(".late .line:visible").count()).isGreaterThan(3);
    chromium.hadNothingToComplainOf();
  }

  static Stream<Look> looks() {
    return Stream.of(Look.DESK, Look.PHONE, Look.WALL)
        .flatMap(look -> Stream.of(look, look.inEnglish()))
        .flatMap(look -> Stream.of(look, look.inTheDark()));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void axeFindsNothingSeriousAndNothingSticksOut(Look look) {
    // Each look has a place of its own: on the wall the terms of the others would turn it away.
    var place = "08%02d".formatted(PLACES.incrementAndGet());
    var term = Stories.breachedAcute(NOW, place).deadline("acute-sight");
    Stories.dueToday(NOW, place);
    var wall = look.width() > 1280 ? "&view=wall" : "";

    var board = chromium.open(look, "/deadline/board?municipality=" + place + wall);
    appears(board.locator("#term-" + term));
    isFine(board);
    var detail = chromium.open(look, "/deadline/board/terms/" + term);
    detail.locator("form.explain button.main").click();
    appears(detail.locator("#causes-error"));
    isFine(detail);
  }

  private static void isFine(Page page) {
    assertThat(serious(page)).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
  }

  private static List<String> serious(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(found -> List.of("serious", "critical").contains(found.getImpact()))
            .map(BoardInBrowserTest::inWords)
            .toList();
  }

  private static String inWords(Rule found) {
    return found.getId() + " at " + found.getNodes().getFirst().getHtml();
  }

  private static void appears(Locator locator) {
    locator.waitFor(
        new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE).setTimeout(PATIENCE));
  }

  private static void disappears(Locator locator) {
    locator.waitFor(
        new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN).setTimeout(PATIENCE));
  }
}
