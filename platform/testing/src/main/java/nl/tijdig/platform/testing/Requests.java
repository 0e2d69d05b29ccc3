package nl.tijdig.platform.testing;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

/** Requests to the service under test, relative to its base path. */
public final class Requests {

  private Requests() {}

  /** As a worker with this role. */
  public static RequestSpecification as(String role) {
    return withToken(Tokens.of(role));
  }

  public static RequestSpecification withToken(String token) {
    return withoutToken().auth().oauth2(token);
  }

  public static RequestSpecification withoutToken() {
    return RestAssured.given()
        .basePath(ConfigProvider.getConfig().getValue("quarkus.rest.path", String.class));
  }
}
