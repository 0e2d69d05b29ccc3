package nl.tijdig.deadline.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.tijdig.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The history of one term over HTTP. */
@Path("/deadlines/{id}/history")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.INTAKE_WORKER,
  Roles.ASSESSOR,
  Roles.TEAM_LEAD,
  Roles.REFERRAL_WORKER,
  Roles.MANAGER,
  Roles.AUDITOR,
  Roles.OPERATIONS
})
@Tag(name = "deadlines", description = "Termijnen en hoe zij geteld zijn. / Terms, how counted.")
class HistoryResource {
  private final ReadHistory reading;

  HistoryResource(ReadHistory reading) {
    this.reading = reading;
  }

  /**
   * What happened to one term; there is little, so it is no page.
   *
   * @param items the first first
   */
  record History(List<Happening> items) {}

  @GET
  @Operation(
      operationId = "getDeadlineHistory",
      summary = "Wat er met een termijn gebeurde / What happened to a term",
      description =
          "Begin, waarschuwingen, overschrijding, escalaties, verschuivingen, toelichtingen en"
              + " einde, op volgorde. Redenen en maatregelen staan bij /moves en /explanations. /"
              + " Start, warnings, breach, escalations, moves, explanations and end, in order."
              + " Reasons and measures are at /moves and /explanations.")
  public History history(@PathParam("id") UUID id) {
    return new History(reading.of(id));
  }
}
