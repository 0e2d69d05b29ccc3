package nl.tijdig.deadline.board;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** Settings of the board. */
@ConfigMapping(prefix = "tijdig.board")
interface BoardConfig {

  /** Whether people can sign in with a browser; without that there is no board. */
  boolean signIn();

  /**
   * What cookies are encrypted and forms are signed with: 32 characters or more, the same for every
   * instance. Required when people can sign in.
   */
  Optional<String> cookieSecret();

  /** How often a board that is open asks for what has changed. */
  Duration refresh();

  /** The rule whose share in time is charted as the norm, and whose stock. */
  String normRule();

  /** The rule whose share in time is charted as the law. */
  String legalRule();
}
