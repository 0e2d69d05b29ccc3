package nl.tijdig.deadline.board;

import static io.restassured.RestAssured.given;

import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.eclipse.microprofile.config.ConfigProvider;

/** Somebody who opens pages of the board, with the cookies they were given. */
final class Browser {

  private final CookieFilter cookies = new CookieFilter();

  /** Signs in with a role, as a browser does: by following where it is sent. */
  static Browser signedInAs(String role) {
    SignInProvider.signsIn(role);
    var browser = new Browser();
    browser.get("/deadline/board");
    return browser;
  }

  /** Opens a page and goes where that sends it. */
  Response get(String path) {
    return follow(asks().get(address(path)));
  }

  /** Sends a form and goes where that sends it. */
  Response post(String path, String... fields) {
    var form = asks().contentType("application/x-www-form-urlencoded; charset=utf-8");
    for (var field = 0; field < fields.length; field += 2) {
      form.formParam(fields[field], fields[field + 1]);
    }
    return follow(form.post(address(path)));
  }

  /** The token that a form of the page has. */
  static String formToken(Response page) {
    return page.htmlPath().getString("**.find { it.@name == 'form-token' }.@value");
  }

  RequestSpecification asks() {
    return given().filter(cookies).basePath("").redirects().follow(false);
  }

  private Response follow(Response answer) {
    var last = answer;
    for (var step = 0; step < 10 && last.getHeader("Location") != null; step++) {
      last = asks().urlEncodingEnabled(false).get(last.getHeader("Location"));
    }
    return last;
  }

  private static String address(String path) {
    return URI.create(origin()).resolve(path).toString();
  }

  /** Where the service is, for a browser. */
  static String origin() {
    return "http://localhost:"
        + ConfigProvider.getConfig().getValue("quarkus.http.test-port", int.class);
  }
}
