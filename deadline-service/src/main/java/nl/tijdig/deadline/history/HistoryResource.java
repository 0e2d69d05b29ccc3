package nl.tijdig.deadline.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Problem;
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
  private final TermHistory history;
  private final Audit audit;

  HistoryResource(TermHistory history, Audit audit) {
    this.history = history;
    this.audit = audit;
  }

  /**
   * What happened to one term; there is little, so it is no page.
   *
   * @param items the first first
   */
  record History(List<Happening> items) {}

  @GET
  @Transactional
  @Operation(
      operationId = "getDeadlineHistory",
      summary = "Wat er met een termijn gebeurde / What happened to a term",
      description =
          "Begin, waarschuwingen, overschrijding, escalaties, verschuivingen, toelichtingen en"
              + " einde, op volgorde. Redenen en maatregelen staan bij /moves en /explanations. /"
              + " Start, warnings, breach, escalations, moves, explanations and end, in order."
              + " Reasons and measures are at /moves and /explanations.")
  public History history(@PathParam("id") UUID id) {
    var whose = history.find(id).orElseThrow(HistoryResource::unknown);
    audit.read("deadline-history", whose.caseId(), id, "guarding-terms");
    return new History(history.of(id));
  }

  private static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Deze termijn bestaat niet.", "There is no such term.");
  }
}
