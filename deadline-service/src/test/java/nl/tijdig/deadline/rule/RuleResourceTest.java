package nl.tijdig.deadline.rule;

import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withToken;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class RuleResourceTest {

  @Test
  void whoIsNotSignedInIsRefused401() {
    withoutToken().get("/rules").then().statusCode(401).contentType("application/problem+json");
  }

  @Test
  void aPartnerIsRefused403() {
    withToken(Tokens.partner("00000001234567890000"))
        .get("/rules")
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void everyVersionOfEveryRuleIsShownWithWhatItRestsOn200() {
    as("intake-worker")
        .get("/rules")
        .then()
        .statusCode(200)
        .body(
            "items.id",
            contains(
                "acute-sight",
                "other-care-forwarded",
                "referral-answered",
                "referral-received",
                "safety-assessment",
                "safety-assessment-legal",
                "urgent-pick-up"))
        .rootPath("items.find { it.id == 'acute-sight' }")
        .body("version", equalTo(1))
        .body("kind", equalTo("norm"))
        .body("term", equalTo("24 hours"))
        .body("calendar", equalTo("none"))
        .body("validFrom", equalTo("2019-01-01"))
        .body("start[0].event", equalTo("report-triaged"))
        .body("start[0].from", equalTo("receivedAt"))
        .body("start[0].when.field", equalTo(List.of("kind", "urgency")))
        .body("start[0].when[1].kind", equalTo("any-of"))
        .body("start[0].when[1].values", equalTo(List.of("acute")))
        .body("stop[0].event", equalTo("assessment-completed"))
        .body("cancel[0].when[0].kind", equalTo("none-of"))
        .body("warnings", equalTo(List.of("4 hours")));
  }
}
