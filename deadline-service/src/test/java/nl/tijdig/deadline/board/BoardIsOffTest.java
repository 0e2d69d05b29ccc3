package nl.tijdig.deadline.board;

import static io.restassured.RestAssured.given;
import static nl.tijdig.platform.testing.Requests.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class BoardIsOffTest {

  @Test
  void whereNobodyCanSignInThereIsAPageThatSaysSo() {
    var page = given().basePath("").get(Browser.origin() + "/deadline/board");

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.getContentType()).startsWith("text/html");
    assertThat(page.asString()).contains("Het bord staat uit");
    assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'none'");
  }

  @Test
  void theApiDoesNotNotice() {
    assertThat(as("team-lead").get("/deadlines").statusCode()).isEqualTo(200);
  }
}
