package nl.tijdig.platform.identity;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Lets no service start in production on tokens that anybody with the development key can make, or
 * without anybody to trust at all.
 */
@Singleton
class IssuerGuard {

  static final String DEVELOPMENT_ISSUER = "https://tijdig.local/development-issuer";

  /** Bearer tokens, and signing in with a browser. */
  private static final List<String> TENANTS = List.of("quarkus.oidc.", "quarkus.oidc.board.");

  private static final Set<String> OF_DEVELOPERS = Set.of("local", "test", "dev");

  private final Config config;

  IssuerGuard(Config config) {
    this.config = config;
  }

  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    check(ConfigUtils.getProfiles());
  }

  /** Refuses what these profiles must not run with. */
  void check(Collection<String> profiles) {
    refusal(profiles)
        .ifPresent(
            reason -> {
              throw new ConfigurationException(reason);
            });
  }

  private Optional<String> refusal(Collection<String> profiles) {
    if (!profiles.isEmpty() && OF_DEVELOPERS.containsAll(profiles)) {
      return Optional.empty();
    }
    if (trustsDevelopers()) {
      return Optional.of(
          "The development issuer, or a static public key, is for a developer's machine only."
              + " Profile %s needs an identity provider: set quarkus.oidc.auth-server-url, and"
                  .formatted(List.copyOf(profiles))
              + " remove quarkus.oidc.public-key, tijdig.identity.development-issuer and what sends"
              + " people to the development issuer to sign in.");
    }
    return value("quarkus.oidc.auth-server-url").isPresent()
        ? Optional.empty()
        : Optional.of(
            "Nobody is trusted to sign tokens: set quarkus.oidc.auth-server-url to the address of"
                + " the identity provider.");
  }

  private boolean trustsDevelopers() {
    return value("tijdig.identity.development-issuer").filter(Boolean::parseBoolean).isPresent()
        || TENANTS.stream().anyMatch(this::trustsDevelopers);
  }

  private boolean trustsDevelopers(String tenant) {
    return value(tenant + "public-key").isPresent()
        || value(tenant + "token.issuer").filter(DEVELOPMENT_ISSUER::equals).isPresent()
        || value(tenant + "auth-server-url").filter(IssuerGuard::isOfDevelopers).isPresent();
  }

  /** As the address of the development issuer ends. */
  private static boolean isOfDevelopers(String address) {
    return address.endsWith("/development-issuer");
  }

  private Optional<String> value(String name) {
    return config.getOptionalValue(name, String.class);
  }
}
