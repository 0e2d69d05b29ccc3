package nl.tijdig.platform.identity;

import static nl.tijdig.platform.testing.Requests.withToken;
import static nl.tijdig.platform.testing.Requests.withoutToken;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.tijdig.platform.testing.RealServices;
import nl.tijdig.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class IdentityTest {

  private static final String ME = "/stones/me";

  @Test
  void theActorIsWhatTheTokenSays() {
    var token =
        Tokens.sign(
            "j.jansen",
            Set.of("intake-worker", "team-lead"),
            Map.of("organisation", "0009", "team", "noord"));

    withToken(token)
        .get(ME)
        .then()
        .statusCode(200)
        .body("account", equalTo("j.jansen"))
        .body("roles", containsInAnyOrder("intake-worker", "team-lead"))
        .body("organisation", equalTo("0009"))
        .body("team", equalTo("noord"));
  }

  @Test
  void rolesThatTijdigDoesNotKnowGiveNothing() {
    withToken(Tokens.sign("a", Set.of("intake-worker", "offline_access"), Map.of()))
        .get(ME)
        .then()
        .statusCode(200)
        .body("roles", equalTo(List.of("intake-worker")));
    withToken(Tokens.sign("a", Set.of("boss"), Map.of()))
        .get(ME)
        .then()
        .statusCode(403)
        .body("detail", equalTo("Uw token noemt geen rol die Tijdig kent."));
  }

  @Test
  void aPartnerThatDoesNotSayOfWhichOrganisationItIsGets403WithThatReason() {
    withToken(Tokens.sign("a", Set.of("partner"), Map.of()))
        .header("Accept-Language", "en")
        .get(ME)
        .then()
        .statusCode(403)
        .body("title", equalTo("Not allowed"))
        .body("detail", equalTo("Your token names no organisation, and a partner needs one."));
    withToken(Tokens.sign("a", Set.of("partner", "intake-worker"), Map.of("organisation", " ")))
        .get(ME)
        .then()
        .statusCode(403);
  }

  @Test
  void aTokenOfAnotherIssuerIs401() {
    refused(token().issuer("https://elsewhere.example").sign(Tokens.privateKey()));
  }

  @Test
  void aTokenForAnotherAudienceIs401() {
    refused(token().audience("another-system").sign(Tokens.privateKey()));
  }

  @Test
  void anExpiredTokenIs401() {
    refused(token().expiresAt(Instant.now().minus(Duration.ofHours(1))).sign(Tokens.privateKey()));
  }

  @Test
  void aTokenWithoutAnAccountIs401() {
    refused(
        Jwt.issuer(Tokens.ISSUER)
            .audience("tijdig")
            .claim("roles", Set.of("intake-worker"))
            .expiresIn(Duration.ofHours(1))
            .sign(Tokens.privateKey()));
  }

  @Test
  void aTokenSignedWithAnotherKeyIs401() throws GeneralSecurityException {
    refused(token().sign(KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate()));
  }

  @Test
  void whatIsNotATokenIs401() {
    refused("nothing-like-a-token");
  }

  @Test
  void aResourceThatDoesNotSayWhoMayUseItIsClosed() {
    withoutToken().get("/forgotten").then().statusCode(401);
    withToken(Tokens.of(Roles.MANAGER)).get("/forgotten").then().statusCode(403);
  }

  private static JwtClaimsBuilder token() {
    return Jwt.issuer(Tokens.ISSUER)
        .subject("a")
        .audience("tijdig")
        .claim("roles", Set.of("intake-worker"))
        .expiresIn(Duration.ofHours(1));
  }

  private static void refused(String token) {
    withToken(token)
        .get(ME)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""))
        .body("title", equalTo("Niet aangemeld"))
        .body("detail", equalTo("Het toegangstoken is ongeldig of verlopen."));
  }
}
