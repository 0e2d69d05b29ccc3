package nl.tijdig.platform.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Leaves of a token's roles those that mean something here. A partner that does not say of which
 * organisation it is means nothing: whatever it asks is asked in that organisation's name.
 */
@Singleton
class KnownRoles implements SecurityIdentityAugmentor {

  static final String PARTNER_WITHOUT_ORGANISATION = "tijdig.partner-without-organisation";

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return identity.isAnonymous()
        ? Uni.createFrom().item(identity)
        : Uni.createFrom().item(() -> known(identity));
  }

  private static SecurityIdentity known(SecurityIdentity identity) {
    if (identity.getPrincipal().getName() == null || identity.getPrincipal().getName().isBlank()) {
      throw new AuthenticationFailedException("a token names the account that it is of");
    }
    var roles =
        identity.getRoles().stream()
            .filter(role -> Role.of(role).isPresent())
            .collect(Collectors.toSet());
    var nameless = roles.contains(Roles.PARTNER) && !namesOrganisation(identity);
    return withRoles(identity, nameless ? Set.of() : roles)
        .addAttribute(PARTNER_WITHOUT_ORGANISATION, nameless)
        .build();
  }

  private static QuarkusSecurityIdentity.Builder withRoles(
      SecurityIdentity identity, Set<String> roles) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addCredentials(identity.getCredentials())
        .addAttributes(identity.getAttributes())
        .addRoles(roles);
  }

  private static boolean namesOrganisation(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token
        && token.getClaim("organisation") instanceof String organisation
        && !organisation.isBlank();
  }
}
