package nl.tijdig.assessment.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Answers;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/assessments")
@RunOnVirtualThread
@Tag(
    name = "assessments",
    description = "Veiligheidsbeoordelingen en hun wachtlijst. / Safety assessments, waiting list.")
class AssessmentResource {

  private final ReadAssessments reading;
  private final Actor actor;

  AssessmentResource(ReadAssessments reading, Actor actor) {
    this.reading = reading;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.ASSESSOR, Roles.TEAM_LEAD, Roles.MANAGER, Roles.AUDITOR})
  @Operation(
      operationId = "listAssessments",
      summary = "Wachtlijst / Waiting list",
      description =
          "Acuut eerst, dan spoed, dan regulier; daarbinnen waarvan het eerst een termijn afloopt."
              + " Zonder state, reportId of caseId alleen waar nog iets aan te doen is. Geen"
              + " persoonsgegevens. / Acute first, then urgent, then regular; in each the one of"
              + " which a term ends first. Without state, reportId or caseId only those with"
              + " something left to do. No personal data.")
  public Page<AssessmentView> list(
      @BeanParam WaitingListFilter filter, @BeanParam PageRequest page) {
    return reading.page(filter, page, Caseworker.of(actor));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.ASSESSOR, Roles.TEAM_LEAD, Roles.AUDITOR})
  @Operation(
      operationId = "getAssessment",
      summary = "Eén veiligheidsbeoordeling, met haar gronden / One safety assessment")
  @APIResponse(
      responseCode = "200",
      description = "De beoordeling; ETag is haar versie. / The assessment; ETag is its version.",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  public Response one(@PathParam("id") UUID id) {
    var shown = reading.one(id, Caseworker.of(actor));
    return Answers.ok(shown.version(), shown.view());
  }
}
