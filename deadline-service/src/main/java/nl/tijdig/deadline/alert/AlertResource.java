package nl.tijdig.deadline.alert;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/alerts")
@RunOnVirtualThread
@RolesAllowed({
  Roles.INTAKE_WORKER,
  Roles.ASSESSOR,
  Roles.TEAM_LEAD,
  Roles.REFERRAL_WORKER,
  Roles.MANAGER,
  Roles.AUDITOR,
  Roles.OPERATIONS
})
@Tag(
    name = "alerts",
    description =
        "Waarschuwingen, overschrijdingen en escalaties. / Warnings, breaches and escalations.")
class AlertResource {
  private final ReadAlerts reading;

  AlertResource(ReadAlerts reading) {
    this.reading = reading;
  }

  @GET
  @Operation(
      operationId = "listAlerts",
      summary = "Signalen / Alerts",
      description =
          "In de volgorde waarin zij zijn gegeven of ingetrokken. Geen persoonsgegevens. / In the"
              + " order in which they were raised or withdrawn. No personal data.")
  public Page<AlertView> list(
      @BeanParam AlertFilter filter,
      @QueryParam("since")
          @Parameter(
              description = "Gegeven of ingetrokken vanaf. / Raised or withdrawn from then on.")
          @Nullable Instant since,
      @BeanParam PageRequest page) {
    return reading.page(filter, since, page);
  }
}
