package nl.tijdig.platform.web;

import static nl.tijdig.platform.ground.FoundStones.anyName;
import static nl.tijdig.platform.ground.FoundStones.body;
import static nl.tijdig.platform.ground.FoundStones.find;
import static nl.tijdig.platform.ground.FoundStones.worker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class PageTest {

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  @BeforeEach
  void noStones() {
    Databases.execute("delete from stone");
  }

  @Test
  void followingTheLinksGivesEveryRowOnceAndInOrder() {
    var names = names(5);
    // Three of them at the same moment: the id makes the order certain.
    names.forEach(
        name ->
            find(body(name, "2026-03-02T09:00:0" + Math.min(names.indexOf(name), 2) + "Z"))
                .then()
                .statusCode(201));

    assertThat(follow("/stones?limit=2")).hasSize(5).containsExactlyInAnyOrderElementsOf(names);
    assertThat(follow("/stones?limit=2")).isEqualTo(follow("/stones?limit=200"));
  }

  @Test
  void theLinksKeepTheFiltersThatWereAsked() {
    names(2).forEach(name -> find(body(name, "2026-03-01T09:00:00Z")));

    var page = worker().get("/stones?urgency=acute&limit=1");

    assertThat(page.headers().getValues("Link"))
        .hasSize(2)
        .allSatisfy(link -> assertThat(link).contains("urgency=acute").contains("limit=1"))
        .anySatisfy(link -> assertThat(link).endsWith("; rel=\"first\"").doesNotContain("cursor"))
        .anySatisfy(link -> assertThat(link).endsWith("; rel=\"next\"").contains("cursor="));
  }

  @Test
  void theLastPageHasNoNext() {
    names(2).forEach(name -> find(body(name, "2026-03-01T09:00:00Z")));

    var page = worker().get("/stones?limit=2");

    page.then().body("items.size()", equalTo(2)).body("$", not(hasKey("next")));
    assertThat(page.headers().getValues("Link")).hasSize(1);
  }

  @Test
  void aPageHoldsFiftyUnlessAskedOtherwise() {
    names(51).forEach(name -> find(body(name, "2026-03-01T09:00:00Z")));

    worker().get("/stones").then().body("items.size()", equalTo(50));
  }

  @Test
  void aCursorIsReadBackAsItWasWritten() {
    var cursor = new Cursor(-3, Instant.parse("2026-03-02T09:00:00.123456Z"), UUID.randomUUID());

    assertThat(Cursor.fromString(cursor.encoded())).isEqualTo(cursor);
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(number -> anyName()).toList();
  }

  private static List<String> follow(String first) {
    var names = new ArrayList<String>();
    var page = worker().get(first);
    while (page != null) {
      page.then().statusCode(200);
      names.addAll(page.<List<String>>path("items.name"));
      page = next(page);
    }
    return names;
  }

  private static Response next(Response page) {
    return page.headers().getValues("Link").stream()
        .map(NEXT::matcher)
        .filter(link -> link.find())
        .map(link -> worker().basePath("").urlEncodingEnabled(false).get(link.group(1)))
        .findFirst()
        .orElse(null);
  }
}
