package nl.tijdig.platform.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Whoever asks for what is happening now: the account of the request's token or, where no request
 * stands behind it (an event, a sweep), the service itself.
 *
 * <p>Says no more about a person than the account.
 */
public interface Actor {

  /** The token's {@code sub}, or {@code system:<service>} for the service itself. */
  String account();

  /** The role codes of the token that Tijdig knows; see {@link Roles}. */
  Set<String> roles();

  default boolean has(String role) {
    return roles().contains(role);
  }

  /** The OIN or code of the actor's organisation; always there for a partner. */
  Optional<String> organisation();

  Optional<String> team();

  /** Until when the token holds; empty where no token stands behind it. */
  Optional<Instant> signedInUntil();
}
