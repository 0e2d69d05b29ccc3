package nl.tijdig.assessment.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Answers;
import nl.tijdig.platform.web.ExpectedVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/assessments/{id}/assignment")
@RunOnVirtualThread
@RolesAllowed({Roles.ASSESSOR, Roles.TEAM_LEAD})
@Tag(name = "assessments")
class AssignmentResource {

  private final AssignAssessment assigning;
  private final Actor actor;
  private final Clock clock;

  AssignmentResource(AssignAssessment assigning, Actor actor, Clock clock) {
    this.assigning = assigning;
    this.actor = actor;
    this.clock = clock;
  }

  @PUT
  @Operation(
      operationId = "assignAssessment",
      summary = "Toewijzen / Assign",
      description =
          "Een teamleider wijst aan ieder toe, een beoordelaar neemt wat van niemand is. Ook een"
              + " opgepakte beoordeling kan naar een collega. / A team lead assigns to anybody, an"
              + " assessor takes what is nobody's. One in progress can go to a colleague too.")
  @APIResponse(
      responseCode = "200",
      description = "Toegewezen. / Assigned.",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  public Response assign(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") ExpectedVersion expected,
      @NotNull @Valid AssignmentRequest request) {
    var by = Caseworker.of(actor);
    return answer(assigning.assign(id, expected, request, by), by);
  }

  @DELETE
  @Operation(
      operationId = "releaseAssessment",
      summary = "Teruggeven aan de wachtlijst / Back to the waiting list",
      description =
          "Zolang er niet aan begonnen is; wat is opgepakt gaat alleen naar een collega. / As long"
              + " as it was not started; what was started can only go to a colleague.")
  @APIResponse(
      responseCode = "200",
      description = "Weer op de wachtlijst. / On the waiting list again.",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  public Response release(
      @PathParam("id") UUID id, @HeaderParam("If-Match") ExpectedVersion expected) {
    var by = Caseworker.of(actor);
    return answer(assigning.release(id, expected, by), by);
  }

  private Response answer(Assessment assessment, Caseworker by) {
    return Answers.ok(assessment.version(), AssessmentView.of(assessment, by, clock.instant()));
  }
}
