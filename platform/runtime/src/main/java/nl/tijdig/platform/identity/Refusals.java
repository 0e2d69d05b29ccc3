package nl.tijdig.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** Why somebody who is signed in may not do something. */
@ApplicationScoped
public class Refusals {

  /** The reason in both languages. */
  public record Reason(String nl, String en) {}

  private static final Reason NO_ROLE =
      new Reason(
          "Uw token noemt geen rol die Tijdig kent.", "Your token names no role Tijdig knows.");
  private static final Reason NO_ORGANISATION =
      new Reason(
          "Uw token noemt geen organisatie, en een partner heeft er een nodig.",
          "Your token names no organisation, and a partner needs one.");
  private static final Reason OTHER_ROLE =
      new Reason("Uw rol mag dit niet.", "Your role may not do this.");

  private final SecurityIdentity identity;

  Refusals(SecurityIdentity identity) {
    this.identity = identity;
  }

  public Reason reason() {
    if (Boolean.TRUE.equals(identity.getAttribute(KnownRoles.PARTNER_WITHOUT_ORGANISATION))) {
      return NO_ORGANISATION;
    }
    return identity.getRoles().isEmpty() ? NO_ROLE : OTHER_ROLE;
  }
}
