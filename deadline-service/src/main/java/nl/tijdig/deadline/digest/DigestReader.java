package nl.tijdig.deadline.digest;

import jakarta.enterprise.context.ApplicationScoped;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;

/** What whoever asks may see and do of subscriptions to e-mail. */
@ApplicationScoped
class DigestReader {

  private final Actor actor;

  DigestReader(Actor actor) {
    this.actor = actor;
  }

  String account() {
    return actor.account();
  }

  /** Whether subscriptions of others are in sight; an auditor supervises. */
  boolean seesAll() {
    return changesAll() || actor.has(Roles.AUDITOR);
  }

  boolean mayChange(DigestSubscription subscription) {
    return changesAll() || owns(subscription);
  }

  /** An address is personal. */
  boolean maySeeAddress(DigestSubscription subscription) {
    return owns(subscription) || actor.has(Roles.MANAGER);
  }

  boolean owns(DigestSubscription subscription) {
    return subscription.owner().equals(actor.account());
  }

  private boolean changesAll() {
    return actor.has(Roles.TEAM_LEAD) || actor.has(Roles.MANAGER) || actor.has(Roles.OPERATIONS);
  }
}
