package nl.tijdig.intake.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.InvalidInput;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds out from who asks how a report comes in, and whether it may come in so. */
@ApplicationScoped
class Senders {

  private final ReportValidation validation;
  private final Actor actor;
  private final Clock clock;
  private final String ownOin;

  Senders(
      ReportValidation validation,
      Actor actor,
      Clock clock,
      @ConfigProperty(name = "tijdig.oin") String ownOin) {
    this.validation = validation;
    this.actor = actor;
    this.clock = clock;
    this.ownOin = ownOin;
  }

  /**
   * How this report of the actor comes in.
   *
   * @throws InvalidInput when it may not: with every error
   */
  Arrival arrival(ReportRequest request) {
    validation.check(request, sender());
    var now = clock.instant();
    var receivedAt = request.receivedAt() == null ? now : request.receivedAt();
    return new Arrival(actor.organisation().orElse(ownOin), receivedAt, now, false);
  }

  /** A worker also when the account is a partner's too: a worker may say more. */
  private Sender sender() {
    return actor.has(Roles.INTAKE_WORKER) ? Sender.WORKER : Sender.PARTNER;
  }
}
