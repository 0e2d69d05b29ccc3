package nl.tijdig.intake.codelist;

import static nl.tijdig.intake.Api.asPartner;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Requests;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class CodeListTest {

  @Test
  void allListsAreThereThoseOfReportsIncluded() {
    asPartner()
        .get("/code-lists")
        .then()
        .statusCode(200)
        .header("Link", containsString("rel=\"first\""))
        .body(
            "items.name",
            hasItems(
                "assessment-outcome",
                "case-state",
                "contact-kind",
                "openness",
                "person-role",
                "relation-kind",
                "report-state",
                "reporter-capacity",
                "sex",
                "triage-kind",
                "urgency"));
  }

  @Test
  void eachCodeHasADutchAndAnEnglishLabel() {
    asPartner()
        .get("/code-lists/triage-kind")
        .then()
        .statusCode(200)
        .body("name", equalTo("triage-kind"))
        .body("entries.find { it.code == 'other-care' }.nl", equalTo("Overige zorg"))
        .body("entries.find { it.code == 'other-care' }.en", equalTo("Other care"));
  }

  @Test
  void aListThatDoesNotExistIsNotThere() {
    asPartner().get("/code-lists/colours").then().statusCode(404);
  }

  @Test
  void nobodyIsRefusedWith401() {
    Requests.withoutToken().get("/code-lists").then().statusCode(401);
    Requests.withoutToken().get("/code-lists/urgency").then().statusCode(401);
  }
}
