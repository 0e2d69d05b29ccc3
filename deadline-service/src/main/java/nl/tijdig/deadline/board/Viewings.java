package nl.tijdig.deadline.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.identity.Actor;

/**
 * Keeps who saw the board: once an hour for each account, since a board that is open asks for what
 * has changed every few seconds and that is one viewing.
 */
@ApplicationScoped
class Viewings {

  private static final String PURPOSE = "guarding-terms";
  private static final Duration ONE_VIEWING = Duration.ofHours(1);

  private final Map<String, Instant> kept = new ConcurrentHashMap<>();
  private final Audit audit;
  private final Actor actor;

  Viewings(Audit audit, Actor actor) {
    this.audit = audit;
    this.actor = actor;
  }

  /** Keeps that the actor sees it now, in the running transaction. */
  void keep(Instant now) {
    kept.values().removeIf(since -> !since.plus(ONE_VIEWING).isAfter(now) || since.isAfter(now));
    if (!kept.containsKey(actor.account())) {
      audit.read("board", null, null, PURPOSE);
      kept.put(actor.account(), now);
    }
  }
}
