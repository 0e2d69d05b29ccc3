package nl.tijdig.deadline.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import nl.tijdig.deadline.Story;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import nl.tijdig.platform.testing.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
@WithTestResource(SignInProvider.class)
class BoardPagesTest {

  private static final Instant NOW = Instant.parse("2026-03-11T10:00:00Z");

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
  void whoIsNotSignedInIsSentToTheIdentityProviderWithPkce() {
    var answer =
        given().basePath("").redirects().follow(false).get(Browser.origin() + "/deadline/board");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.getHeader("Location"))
        .contains("/authorize?", "response_type=code", "code_challenge_method=S256", "nonce=")
        .contains("redirect_uri=http%3A%2F%2Flocalhost");
    assertThat(answer.getHeader("Set-Cookie"))
        .containsIgnoringCase("httponly")
        .contains("SameSite=Lax", "Path=/deadline/board");
  }

  @Test
  void whoIsSignedInSeesTheBoardUnderAStrictPolicy() {
    var page = Browser.signedInAs("team-lead").get("/deadline/board");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.getContentType()).isEqualTo("text/html; charset=utf-8");
    assertThat(page.getHeader("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                + " connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
                + " base-uri 'none'");
    assertThat(page.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.asString())
        .contains("Loopt vandaag af")
        .doesNotContain("<style", " style=", "javascript:", " onclick");
  }

  @Test
  void theBoardIsInEnglishForWhoChoosesThatFromThenOn() {
    var browser = Browser.signedInAs("team-lead");

    assertThat(browser.get("/deadline/board?lang=en").asString())
        .contains("<html lang=\"en\">", "Due today");
    assertThat(browser.get("/deadline/board").asString()).contains("Due today");
  }

  @Test
  void aPartnerIsToldThatTheBoardIsNotForIt() {
    var page = Browser.signedInAs("partner").get("/deadline/board");

    assertThat(page.statusCode()).isEqualTo(403);
    assertThat(page.getContentType()).startsWith("text/html");
    assertThat(page.asString()).contains("Niet toegestaan");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "intake-worker",
        "assessor",
        "referral-worker",
        "manager",
        "auditor",
        "operations"
      })
  void everyRoleOfVeiligThuisSeesTheBoard(String role) {
    assertThat(Browser.signedInAs(role).get("/deadline/board").statusCode()).isEqualTo(200);
  }

  @Test
  void aBearerTokenIsNoKeyToTheBoardAndTheCookieNoneToTheApi() {
    var browser = Browser.signedInAs("team-lead");

    assertThat(browser.asks().get(Browser.origin() + "/deadline/v1/deadlines").statusCode())
        .isEqualTo(401);
  }

  @Test
  void whatPassedIsOnTheBoardAtOnceWithoutAnythingPersonal() {
    var story = breachedAcute();

    var page = Browser.signedInAs("team-lead").get("/deadline/board?municipality=0344");

    assertThat(page.asString())
        .contains("term-" + story.deadline("acute-sight"), "Acuut", "te laat", "gemeente 0344");
  }

  @Test
  void theBoardOfAnotherMunicipalityDoesNotHaveIt() {
    var story = breachedAcute();

    assertThat(Browser.signedInAs("team-lead").get("/deadline/board?municipality=0999").asString())
        .doesNotContain(story.deadline("acute-sight").toString());
  }

  @Test
  void theFilterOffersTheMunicipalitiesAndTeamsThereAre() {
    var story = new Story(NOW.minusSeconds(3_600), "0342").running();
    Topics.publish(story.assigned("rivierenland", NOW.minusSeconds(60)), story.report, 3);
    Eventually.until(() -> story.count("&team=rivierenland") > 0);

    assertThat(Browser.signedInAs("team-lead").get("/deadline/board").asString())
        .containsOnlyOnce("<option value=\"0342\">")
        .containsOnlyOnce("<option value=\"rivierenland\">")
        .doesNotContain("<option value=\"0997\">");
  }

  @Test
  void theStockOfNowIsTheLastOfItsChart() {
    new Story(NOW.minusSeconds(3_600), "0343").running();

    var charts = Browser.signedInAs("team-lead").get("/deadline/board/charts?municipality=0343");

    assertThat(charts.asString())
        .contains("<th scope=\"row\">nu</th><td>1</td><td>0</td>")
        .contains(">2 mrt</th><td>0</td>");
  }

  @Test
  void aFilterThatCannotBeIsRefusedByName() {
    var page = Browser.signedInAs("team-lead").get("/deadline/board?municipality=Utrecht");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.asString())
        .contains("Gemeente: is een gemeentecode van vier cijfers")
        .doesNotContain("Utrecht");
  }

  @Test
  void aPageThatShowsItAlreadyIsToldThatNothingChanged() {
    var browser = Browser.signedInAs("team-lead");
    var page = browser.get("/deadline/board?municipality=0998");
    String seen = page.htmlPath().getString("**.find { it.@id == 'picture' }.'@hx-get'");

    var again = browser.get(seen);

    assertThat(again.statusCode()).isEqualTo(204);
    assertThat(again.getHeader("Picture-Moment")).matches("[0-9]{2}:[0-9]{2}:[0-9]{2}");
    assertThat(browser.get("/deadline/board/picture?seen=else").asString())
        .startsWith("<div id=\"picture\"");
  }

  @Test
  void aPageWhoseSignInEndedIsToldSoInsteadOfBeingSentElsewhere() {
    var answer =
        given()
            .basePath("")
            .redirects()
            .follow(false)
            .header("HX-Request", "true")
            .get(Browser.origin() + "/deadline/board/picture");

    assertThat(answer.statusCode()).isEqualTo(499);
  }

  @Test
  void thereIsNoPageAtAnotherAddress() {
    var page = Browser.signedInAs("team-lead").get("/deadline/board/terms/not-an-id");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.asString()).contains("Deze pagina bestaat niet.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/zzz", "/terms", "/assets/zzz", "/terms/a/b/c"})
  void anAddressThatLeadsNowhereIsAnsweredWithAPage(String path) {
    var page = Browser.signedInAs("team-lead").get("/deadline/board" + path);

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.getContentType()).startsWith("text/html");
    assertThat(page.asString()).contains("Deze pagina bestaat niet.", "href=\"/deadline/board\"");
  }

  /** A report whose term of 24 hours passed an hour ago. */
  private static Story breachedAcute() {
    return Stories.breachedAcute(NOW, "0344");
  }
}
