package nl.tijdig.referral.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.referral.partner.KnownPartner;
import nl.tijdig.referral.partner.PartnerDirectory;

/** Finds who asks, from the token. */
@ApplicationScoped
class Callers {

  /** An organisation the directory does not know is no partner to anything. */
  private static final UUID UNKNOWN = new UUID(0, 0);

  private final PartnerDirectory directory;
  private final Actor actor;

  Callers(PartnerDirectory directory, Actor actor) {
    this.directory = directory;
    this.actor = actor;
  }

  Caller current() {
    var partner = actor.has(Roles.PARTNER) ? partner() : null;
    return new Caller(actor.account(), actor.has(Roles.REFERRAL_WORKER), partner);
  }

  private UUID partner() {
    return actor.organisation().flatMap(directory::withCode).map(KnownPartner::id).orElse(UNKNOWN);
  }
}
