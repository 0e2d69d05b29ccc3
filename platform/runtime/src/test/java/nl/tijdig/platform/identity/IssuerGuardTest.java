package nl.tijdig.platform.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerGuardTest {

  private static final String PROVIDER = "quarkus.oidc.auth-server-url";

  @ParameterizedTest
  @CsvSource({
    "tijdig.identity.development-issuer, true",
    "quarkus.oidc.public-key, MIIBIjANBgkq",
    "quarkus.oidc.token.issuer, https://tijdig.local/development-issuer",
    "quarkus.oidc.board.public-key, MIIBIjANBgkq",
    "quarkus.oidc.board.token.issuer, https://tijdig.local/development-issuer",
    "quarkus.oidc.board.auth-server-url, http://localhost:8085/development-issuer"
  })
  void productionRefusesWhateverTrustsTheDevelopmentIssuer(String name, String value) {
    var guard = guard(Map.of(PROVIDER, "https://login.example", name, value));

    assertThatThrownBy(() -> guard.check(List.of("prod")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("for a developer's machine only")
        .hasMessageContaining("quarkus.oidc.auth-server-url");
  }

  @Test
  void productionRefusesToTrustNobody() {
    assertThatThrownBy(() -> guard(Map.of()).check(List.of("prod")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("Nobody is trusted to sign tokens");
  }

  @Test
  void aProfileOfOnesOwnIsProductionToo() {
    var guard = guard(Map.of("tijdig.identity.development-issuer", "true"));

    assertThatThrownBy(() -> guard.check(List.of("acceptance")))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void aProfileBesideProductionDoesNotMakeItADevelopersMachine() {
    var guard = guard(Map.of("tijdig.identity.development-issuer", "true"));

    assertThatThrownBy(() -> guard.check(List.of("prod", "local")))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void productionStartsWithAnIdentityProvider() {
    var guard =
        guard(
            Map.of(
                PROVIDER, "https://login.example", "tijdig.identity.development-issuer", "false"));

    assertThatCode(() -> guard.check(List.of("prod"))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "test", "dev"})
  void aDevelopersMachineStartsWithTheDevelopmentIssuer(String profile) {
    var guard = guard(Map.of("tijdig.identity.development-issuer", "true"));

    assertThatCode(() -> guard.check(List.of(profile))).doesNotThrowAnyException();
  }

  private static IssuerGuard guard(Map<String, String> config) {
    return new IssuerGuard(
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(config, "test", 100))
            .build());
  }
}
