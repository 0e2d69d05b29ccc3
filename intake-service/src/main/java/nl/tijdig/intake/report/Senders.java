package nl.tijdig.intake.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.BodyCheck;
import nl.tijdig.platform.web.FieldError;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds out from who asks how a report comes in, and whether it may come in so. */
@ApplicationScoped
class Senders implements BodyCheck<ReportRequest> {

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

  @Override
  public Class<ReportRequest> type() {
    return ReportRequest.class;
  }

  /** What this actor may not send, or not so. */
  @Override
  public List<FieldError> errors(ReportRequest request) {
    return validation.errors(request, sender());
  }

  /** How a valid report of the actor comes in. */
  Arrival arrival(ReportRequest request) {
    var now = clock.instant();
    var receivedAt = request.receivedAt() == null ? now : request.receivedAt();
    return new Arrival(actor.organisation().orElse(ownOin), receivedAt, now, false);
  }

  /** A worker also when the account is a partner's too: a worker may say more. */
  private Sender sender() {
    return actor.has(Roles.INTAKE_WORKER) ? Sender.WORKER : Sender.PARTNER;
  }
}
