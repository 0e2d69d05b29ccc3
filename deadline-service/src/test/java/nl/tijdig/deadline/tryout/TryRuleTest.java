package nl.tijdig.deadline.tryout;

import static io.restassured.http.ContentType.TEXT;
import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withToken;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.arc.Arc;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.deadline.Story;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Tokens;
import nl.tijdig.platform.testing.Topics;
import nl.tijdig.platform.web.Problem;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class TryRuleTest {
  private static final Path RULES = Path.of("src/main/resources/rules");

  /** A week that no other test tells of. */
  private static final String WEEK = "?from=2019-07-01&until=2019-07-08";

  private static final Instant MONDAY = Instant.parse("2019-07-01T10:00:00Z");

  /** In another week, so that it is not counted there. */
  private static final Instant NEXT_MONDAY = Instant.parse("2019-07-08T10:00:00Z");

  @Inject TryRule trying;

  @Test
  void whoIsNotSignedInIsRefused401() throws IOException {
    attempt(withoutToken(), "", shipped()).statusCode(401);
  }

  @Test
  void whoDoesNotDecideAboutRulesIsRefused403() throws IOException {
    attempt(as("assessor"), "", shipped()).statusCode(403);
    attempt(withToken(Tokens.partner("00000001234567890000")), "", shipped()).statusCode(403);
  }

  @Test
  void aDraftIsShownBesideTheRuleInForceWithWhatWouldBeOtherwise200() throws IOException {
    var late = told(MONDAY, Instant.parse("2019-07-05T10:00:00Z"));
    told(MONDAY, Instant.parse("2019-07-02T10:00:00Z"));
    var otherCare = new Story(MONDAY);
    tell(otherCare, otherCare.received());
    tell(otherCare, otherCare.triaged(TriageKind.OTHER_CARE, null, MONDAY.plusSeconds(60)));
    var before = Databases.number("select count(*) from deadline");

    attempt(as("manager"), WEEK, shipped().replace("5 working days\nc", "3 working days\nc"))
        .statusCode(200)
        .body("rule", equalTo("safety-assessment"))
        .body("from", equalTo("2019-07-01"))
        .body("until", equalTo("2019-07-08"))
        .body("draft.terms", equalTo(3))
        .body("draft.met", equalTo(1))
        .body("draft.metLate", equalTo(1))
        .body("draft.cancelled", equalTo(1))
        .body("draft.inTime", equalTo(50.0f))
        .body("inForce.met", equalTo(2))
        .body("inForce.metLate", equalTo(0))
        .body("inForce.inTime", equalTo(100.0f))
        .body("difference.met", equalTo(-1))
        .body("difference.metLate", equalTo(1))
        .body("difference.inTime", equalTo(-50.0f))
        .body("changed", equalTo(3))
        .body("changes", hasSize(3))
        .rootPath("changes.find { it.subjectId == '%s' }".formatted(late.report))
        .body("draft.state", equalTo("met-late"))
        .body("draft.dueAt", equalTo("2019-07-04T22:00:00Z"))
        .body("draft.derivation.en", startsWith("term runs through Thursday 4 July 2019: 3 work"))
        .body("inForce.state", equalTo("met"))
        .body("inForce.dueAt", equalTo("2019-07-08T22:00:00Z"));

    assertThat(Databases.number("select count(*) from rule_version where version > 1")).isZero();
    assertThat(Databases.number("select count(*) from deadline")).isGreaterThanOrEqualTo(before);
    assertThat(Databases.number("select count(*) from audit_record where what = 'rule-tryout'"))
        .isPositive();
  }

  @Test
  void theRuleInForceAsADraftChangesNothing200() throws IOException {
    told(NEXT_MONDAY, NEXT_MONDAY.plusSeconds(60));

    attempt(as("team-lead"), "?from=2019-07-08&until=2019-07-15", shipped())
        .statusCode(200)
        .body("changed", equalTo(0));
  }

  @Test
  void aRuleThatIsNewStandsByItself200() throws IOException {
    attempt(as("operations"), WEEK, shipped().replace("id: safety-assessment", "id: of-next-year"))
        .statusCode(200)
        .body("inForce", nullValue())
        .body("difference", nullValue());
  }

  @Test
  void everythingThatIsWrongWithADraftIsSaidWithLineAndField400() throws IOException {
    var wrong =
        shipped().replace("kind: norm", "kind: law").replace("at: completedAt", "at: startedAt");

    attempt(as("manager").header("Accept-Language", "en"), WEEK, wrong)
        .statusCode(400)
        .body("errors.pointer", hasItems("/kind", "/stop/0/at"))
        .body("errors.code", contains("rule.invalid", "rule.invalid"))
        .body("errors.detail", hasItems(startsWith("line 11, kind: 'law' is not one of")));
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused400() throws IOException {
    attempt(as("manager"), "?from=2019-07-08&until=2019-07-01", shipped()).statusCode(400);
  }

  @Test
  void whatIsNotYamlIsRefused415() {
    as("manager")
        .contentType("application/json")
        .body("{}")
        .post("/rules/_try")
        .then()
        .statusCode(415);
  }

  @Test
  void aSecondOneAtTheSameTimeIsRefused409() throws Exception {
    told(NEXT_MONDAY, NEXT_MONDAY.plusSeconds(60));
    var begun = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    var text = shipped();
    var first =
        CompletableFuture.supplyAsync(
            () ->
                inRequest(
                    text,
                    () -> {
                      begun.countDown();
                      return waited(go);
                    }));
    Eventually.until(() -> begun.getCount() == 0 || first.isDone());

    attempt(as("manager"), WEEK, text).statusCode(409).body("type", startsWith("https://"));

    go.countDown();
    assertThat(first.get().rule()).isEqualTo("safety-assessment");
  }

  @Test
  void itEndsWhenNobodyWaitsForItAnyMore() throws IOException {
    told(NEXT_MONDAY, NEXT_MONDAY.plusSeconds(60));
    var text = shipped();

    assertThatThrownBy(() -> inRequest(text, () -> false)).isInstanceOf(Problem.class);
    attempt(as("manager"), WEEK, text).statusCode(200);
  }

  private TryoutView inRequest(String text, BooleanSupplier wanted) {
    var context = Arc.container().requestContext();
    context.activate();
    try {
      return trying.of(text, new TryoutPeriod(null, null), wanted);
    } finally {
      context.terminate();
    }
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      latch.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Story told(Instant receivedAt, Instant completedAt) {
    var story = new Story(receivedAt);
    tell(story, story.received());
    tell(story, story.assessmentCompleted(completedAt));
    return story;
  }

  private static void tell(Story story, Event event) {
    Topics.publish(event, story.report, 1);
  }

  private static String shipped() throws IOException {
    return Files.readString(RULES.resolve("safety-assessment-1.yaml"));
  }

  private static ValidatableResponse attempt(RequestSpecification by, String period, String draft) {
    var asText = EncoderConfig.encoderConfig().encodeContentTypeAs("application/yaml", TEXT);
    return by.config(RestAssured.config().encoderConfig(asText))
        .contentType("application/yaml")
        .body(draft)
        .post("/rules/_try" + period)
        .then();
  }
}
