package nl.tijdig.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

@RequestScoped
class CurrentActor implements Actor {

  private final SecurityIdentity identity;
  private final String service;

  CurrentActor(SecurityIdentity identity, @ConfigProperty(name = "tijdig.service") String service) {
    this.identity = identity;
    this.service = service;
  }

  @Override
  public String account() {
    return identity.isAnonymous() ? "system:" + service : identity.getPrincipal().getName();
  }

  @Override
  public Set<String> roles() {
    return identity.getRoles();
  }

  @Override
  public Optional<String> organisation() {
    return claim("organisation");
  }

  @Override
  public Optional<String> team() {
    return claim("team");
  }

  @Override
  public Optional<Instant> signedInUntil() {
    return identity.getPrincipal() instanceof JsonWebToken token && token.getExpirationTime() > 0
        ? Optional.of(Instant.ofEpochSecond(token.getExpirationTime()))
        : Optional.empty();
  }

  private Optional<String> claim(String name) {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? token.<String>claim(name)
        : Optional.empty();
  }
}
