package nl.tijdig.deadline.board;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
@WithTestResource(SignInProvider.class)
class TermPagesTest {

  private static final Instant NOW = Instant.parse("2026-03-11T10:00:00Z");
  private static final String MEASURE = "Vandaag alsnog <b>op bezoek</b>.";

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
  void itSaysWhyTheTermIsDueThenAndWhatHappenedToIt() {
    var page = Browser.signedInAs("operations").get(path(breached()));

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString())
        .contains("Zicht op veiligheid bij acute onveiligheid")
        .contains("24 uur")
        .contains("Telt vanaf", "Begonnen", "Overschreden")
        .contains("<dt>Casus</dt>")
        .doesNotContain("<form", "Zaak");
  }

  @Test
  void escalationsAreInTheLanguageOfTheReaderWithWhomTheyWentTo() {
    var term = breached();
    clock.set(NOW.plus(Duration.ofHours(2)));
    Eventually.until(() -> escalations(term) == 1);
    clock.set(NOW.plus(Duration.ofHours(10)));
    Eventually.until(() -> escalations(term) == 2);
    var browser = Browser.signedInAs("operations");

    assertThat(browser.get(path(term)).asString())
        .contains("Escalatie naar teamleider, na 2 uur", "Escalatie naar manager, na 8 uur")
        .doesNotContain("hours");
    assertThat(browser.get(path(term) + "?lang=en").asString())
        .contains("Escalated to the team lead, after 2 hours")
        .contains("Escalated to the manager, after 8 hours");
  }

  @Test
  void aFormThatIsEmptyIsToldAllThatIsMissingAtOnce() {
    var term = breached();
    var browser = Browser.signedInAs("assessor");
    var token = Browser.formToken(browser.get(path(term)));

    var page = browser.post(path(term) + "/explanations", FormTokens.FIELD, token);

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.asString())
        .contains("id=\"causes-error\"", "id=\"measure-error\"", "id=\"expected-error\"");
  }

  @Test
  void whoMayExplainsOnThePageAndItIsKeptForWhoMayReadIt() {
    var term = breached();
    var browser = Browser.signedInAs("assessor");

    var page = explain(browser, term, "2026-03-20");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.asString())
        .contains("Uw toelichting is bewaard.", "Ziekteverzuim", "wacht op akkoord")
        .contains("Vandaag alsnog &lt;b&gt;op bezoek&lt;/b&gt;.");
    assertThat(Browser.signedInAs("operations").get(path(term)).asString())
        .doesNotContain("op bezoek");
    assertThat(
            Databases.number(
                "select count(*) from audit_record where what = 'explanations'"
                    + " and object_id = '%s' and account = 'assessor-1'".formatted(term)))
        .isPositive();
  }

  @Test
  void aFormThatIsSentTwiceIsExplainedOnce() {
    var term = breached();
    var browser = Browser.signedInAs("assessor");
    var form = browser.get(path(term));
    var id = form.htmlPath().getString("**.find { it.@name == 'form-id' }.@value");

    for (var time = 0; time < 2; time++) {
      var page =
          browser.post(
              path(term) + "/explanations",
              FormTokens.FIELD,
              Browser.formToken(form),
              "form-id",
              id,
              "causes",
              "sickness",
              "measure",
              MEASURE,
              "expected",
              "2026-03-20");
      assertThat(page.statusCode()).isEqualTo(200);
    }

    assertThat(explanations(term)).isOne();
  }

  @Test
  void whatWasDoneOnTheBoardNoLongerStandsThereOnceItIsApproved() {
    var term = breached();
    explain(Browser.signedInAs("assessor"), term, "2026-03-20");
    var lead = Browser.signedInAs("team-lead");
    var page = lead.get(path(term));
    assertThat(lead.get("/deadline/board?municipality=0345").asString())
        .contains("term-" + term, "toelichting wacht op akkoord");

    String approval =
        page.htmlPath().getString("**.find { it.@action.text().endsWith('/approvals') }.@action");
    var approved = lead.post(approval, FormTokens.FIELD, Browser.formToken(page));

    assertThat(approved.statusCode()).isEqualTo(200);
    assertThat(approved.asString()).contains("akkoord: team-lead-1");
    assertThat(lead.get("/deadline/board?municipality=0345").asString())
        .doesNotContain("term-" + term);
  }

  @Test
  void whatIsWrongIsSaidBesideTheFieldsAndNothingIsLost() {
    var term = breached();
    var browser = Browser.signedInAs("assessor");
    var page = browser.get(path(term));

    var again =
        browser.post(
            path(term) + "/explanations",
            FormTokens.FIELD,
            Browser.formToken(page),
            "measure",
            "Wordt gebeld.",
            "expected",
            "2026-03-01");

    assertThat(again.statusCode()).isEqualTo(400);
    assertThat(again.asString())
        .contains("id=\"causes-error\"", "is verplicht")
        .contains(">Wordt gebeld.</textarea>", "value=\"2026-03-01\"")
        .doesNotContain("id=\"measure-error\"");
  }

  @Test
  void aDayThatHasPassedIsRefusedBesideItsField() {
    var page = explain(Browser.signedInAs("assessor"), breached(), "2026-03-01");

    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.asString()).contains("id=\"expected-error\"", "in de toekomst");
  }

  @Test
  void aFormThatIsNotOursIsRefused() {
    var term = breached();
    var browser = Browser.signedInAs("assessor");

    var answer =
        browser.post(path(term) + "/explanations", "causes", "sickness", "measure", "Gestuurd.");

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.asString()).contains("Dit formulier hoort niet bij u.");
    assertThat(explanations(term)).isZero();
  }

  @Test
  void theFormOfSomebodyElseIsRefused() {
    var term = breached();
    var token = Browser.formToken(Browser.signedInAs("manager").get(path(term)));

    var answer =
        Browser.signedInAs("assessor")
            .post(path(term) + "/explanations", FormTokens.FIELD, token, "causes", "sickness");

    assertThat(answer.statusCode()).isEqualTo(403);
  }

  @Test
  void aFormSentWithoutBeingSignedInIsAnsweredWithAPageThatSaysSo() {
    var answer =
        given()
            .basePath("")
            .redirects()
            .follow(false)
            .formParam("causes", "sickness")
            .post(Browser.origin() + path(UUID.randomUUID()) + "/explanations");

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.asString()).contains("niet (meer) aangemeld");
  }

  @Test
  void whoMayNotExplainIsRefusedWhateverIsSent() {
    var term = breached();
    var browser = Browser.signedInAs("auditor");

    assertThat(browser.get(path(term)).asString()).doesNotContain("name=\"measure\"");
    assertThat(browser.post(path(term) + "/explanations", "causes", "sickness").statusCode())
        .isEqualTo(403);
  }

  @Test
  void aTermThatDoesNotExistIsNotThere() {
    assertThat(Browser.signedInAs("assessor").get(path(UUID.randomUUID())).statusCode())
        .isEqualTo(404);
  }

  private static UUID breached() {
    return Stories.breachedAcute(NOW, "0345").deadline("acute-sight");
  }

  private static Response explain(Browser browser, UUID term, String expected) {
    return browser.post(
        path(term) + "/explanations",
        FormTokens.FIELD,
        Browser.formToken(browser.get(path(term))),
        "causes",
        "sickness",
        "measure",
        MEASURE,
        "expected",
        expected);
  }

  private static String path(UUID term) {
    return "/deadline/board/terms/" + term;
  }

  private static long escalations(UUID term) {
    return Databases.number(
        "select count(*) from alert where type = 'escalation' and deadline_id = '%s'"
            .formatted(term));
  }

  private static long explanations(UUID term) {
    return Databases.number(
        "select count(*) from breach_explanation where deadline_id = '%s'".formatted(term));
  }
}
