package nl.tijdig.deadline.explanation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Answers;
import nl.tijdig.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One explanation over HTTP. */
@Path("/explanations/{id}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.INTAKE_WORKER,
  Roles.ASSESSOR,
  Roles.REFERRAL_WORKER,
  Roles.TEAM_LEAD,
  Roles.MANAGER,
  Roles.AUDITOR
})
@Tag(
    name = "explanations",
    description = "Toelichting bij overschreden termijnen. / Why terms were not met.")
class ExplanationResource {

  private final ExplainBreach explaining;
  private final Idempotency idempotency;
  private final Actor actor;

  ExplanationResource(ExplainBreach explaining, Idempotency idempotency, Actor actor) {
    this.explaining = explaining;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @Operation(operationId = "getExplanation", summary = "Eén toelichting / One explanation")
  @APIResponse(
      responseCode = "200",
      description = "De toelichting. / The explanation.",
      content = @Content(schema = @Schema(implementation = ExplanationView.class)))
  public Response get(@PathParam("id") UUID id) {
    var explanation = explaining.read(id);
    return Answers.ok(explanation.version(), ExplanationView.of(explanation, actor));
  }

  @POST
  @Path("/approvals")
  @RolesAllowed({Roles.TEAM_LEAD, Roles.MANAGER})
  @Operation(
      operationId = "approveExplanation",
      summary = "Akkoord geven / Approve",
      description =
          "Een toelichting verandert niet, dus zonder If-Match. / An explanation does not change,"
              + " so without If-Match.")
  @APIResponse(
      responseCode = "200",
      description = "Akkoord. / Approved.",
      content = @Content(schema = @Schema(implementation = ExplanationView.class)))
  public Response approve(
      @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
    return idempotency.once(
        key,
        Map.of(),
        () -> {
          var approved = explaining.approve(id);
          return Answers.ok(
              approved.version(), ExplanationView.of(approved, actor).withoutMeasure());
        });
  }
}
