package nl.tijdig.platform.code;

import static nl.tijdig.platform.testing.Requests.as;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class CodeListTest {

  @Test
  void everyServiceShowsTheListsOfThePublishedLanguage() {
    as(Roles.PARTNER)
        .get("/code-lists")
        .then()
        .statusCode(200)
        .body("items.name", hasItems("assessment-outcome", "triage-kind", "urgency"));
  }

  @Test
  void oneListHasTheLabelsInBothLanguages() {
    as(Roles.PARTNER)
        .get("/code-lists/triage-kind")
        .then()
        .statusCode(200)
        .body("entries.find { it.code == 'other-care' }.nl", equalTo("Overige zorg"))
        .body("entries.find { it.code == 'other-care' }.en", equalTo("Other care"));
  }

  @Test
  void aListThatDoesNotExistIs404() {
    as(Roles.PARTNER).get("/code-lists/colours").then().statusCode(404);
  }

  @Test
  void whoIsNotSignedInReadsNoLists401() {
    withoutToken().get("/code-lists").then().statusCode(401);
  }
}
