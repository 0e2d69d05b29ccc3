package nl.tijdig.deadline.term;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Answers;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/deadlines")
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
@Tag(name = "deadlines", description = "Termijnen en hoe zij geteld zijn. / Terms, how counted.")
class DeadlineResource {
  private final ReadDeadlines reading;

  DeadlineResource(ReadDeadlines reading) {
    this.reading = reading;
  }

  @GET
  @Operation(
      operationId = "listDeadlines",
      summary = "Termijnen / Terms",
      description =
          "In de volgorde waarin zij verlopen. Geen persoonsgegevens. / In the order in which they"
              + " pass. No personal data.")
  public Page<DeadlineView> list(@BeanParam DeadlineFilter filter, @BeanParam PageRequest page) {
    return reading.page(filter, page);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getDeadline", summary = "Eén termijn / One term")
  @APIResponse(
      responseCode = "200",
      description = "De termijn; ETag is haar versie. / The term; ETag is its version.",
      content = @Content(schema = @Schema(implementation = DeadlineView.class)))
  public Response one(@PathParam("id") UUID id) {
    var shown = reading.one(id);
    return Answers.ok(shown.version(), shown.view());
  }
}
