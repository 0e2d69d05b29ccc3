package nl.tijdig.deadline.digest;

import static nl.tijdig.platform.testing.Requests.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import java.util.Map;
import nl.tijdig.platform.testing.RealServices;
import org.junit.jupiter.api.Test;

/** An installation without a mail server. */
@QuarkusTest
@TestProfile(WithoutMailServerTest.WithoutMail.class)
@WithTestResource(RealServices.class)
class WithoutMailServerTest {

  /** As a service is when nobody said where the mail server is. */
  public static final class WithoutMail implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("tijdig.digests.enabled", "false");
    }
  }

  @Test
  void whoSubscribesIsToldThatThereIsNoMailServer() {
    as("team-lead")
        .contentType(ContentType.JSON)
        .body("{\"address\": \"a@vt.example\", \"schedule\": {\"every\": \"hour\"}}")
        .post("/digest-subscriptions")
        .then()
        .statusCode(501)
        .contentType("application/problem+json")
        .body("type", equalTo("https://tijdig.nl/problems/digests-not-set-up"));
  }
}
