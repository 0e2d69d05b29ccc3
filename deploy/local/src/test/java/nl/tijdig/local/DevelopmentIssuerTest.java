package nl.tijdig.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevelopmentIssuerTest {

  @TempDir Path temporary;
  private DevelopmentIssuer issuer;

  @BeforeEach
  void prepare() {
    var keys = new Keys(new DataFolder(temporary));
    issuer = new DevelopmentIssuer(keys.issuer(), new SettableClock());
  }

  @Test
  void a_token_is_signed_with_the_key_the_services_are_given() throws GeneralSecurityException {
    var parts = issuer.token("intake-worker", "00000000000000000000").split("\\.", -1);

    var signature = Signature.getInstance("SHA256withRSA");
    var key = Base64.getDecoder().decode(issuer.publicKey());
    signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
    signature.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
    assertThat(decoded(parts[0]))
        .isEqualTo("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"development\"}");
  }

  @Test
  void it_says_who_in_which_role_for_which_organisation_and_holds_for_eight_hours() {
    var token = issuer.token("assessor", "00000009000000000000", "a.jansen", "noord");

    assertThat(decoded(token.split("\\.", -1)[1]))
        .isEqualTo(
            """
            {"iss":"https://tijdig.local/development-issuer","aud":"tijdig","sub":"a.jansen",\
            "roles":["assessor"],"organisation":"00000009000000000000","team":"noord",\
            "iat":1772442000,"exp":1772470800}\
            """);
  }

  @Test
  void a_role_that_does_not_exist_is_refused_with_those_that_do() {
    assertThatThrownBy(() -> issuer.token("chef", "1"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("no role chef")
        .hasMessageContaining("team-lead");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "a\",\"roles\":[\"auditor\"]", "back\\slash"})
  void nothing_that_could_change_the_claims_gets_into_a_token(String organisation) {
    assertThatThrownBy(() -> issuer.token("partner", organisation))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("organisation must be");
  }

  @Test
  void without_a_started_system_there_is_no_issuer() {
    assertThatThrownBy(() -> DevelopmentIssuer.of(temporary.resolve("elsewhere")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("run deploy/up first");
  }

  private static String decoded(String part) {
    return new String(Base64.getUrlDecoder().decode(part), UTF_8);
  }
}
