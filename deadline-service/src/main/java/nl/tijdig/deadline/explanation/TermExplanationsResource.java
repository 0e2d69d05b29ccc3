package nl.tijdig.deadline.explanation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

/** The explanations of one term over HTTP. */
@Path("/deadlines/{id}/explanations")
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
class TermExplanationsResource {

  private final ExplainBreach explaining;
  private final Idempotency idempotency;
  private final Actor actor;

  TermExplanationsResource(ExplainBreach explaining, Idempotency idempotency, Actor actor) {
    this.explaining = explaining;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /**
   * What was explained about one term; there are few, so they are no page.
   *
   * @param items the last explanation first
   */
  record ExplanationList(List<ExplanationView> items) {}

  @GET
  @Operation(
      operationId = "listExplanations",
      summary = "Toelichtingen bij een termijn / Explanations of a term",
      description = "De laatste eerst, met de maatregel. / The last first, with the measure.")
  public ExplanationList list(@PathParam("id") UUID id) {
    return new ExplanationList(
        explaining.about(id).stream().map(told -> ExplanationView.of(told, actor)).toList());
  }

  @POST
  @RolesAllowed({
    Roles.INTAKE_WORKER,
    Roles.ASSESSOR,
    Roles.REFERRAL_WORKER,
    Roles.TEAM_LEAD,
    Roles.MANAGER
  })
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "explainDeadline",
      summary = "Overschrijding toelichten / Explain a breach",
      description =
          "Alleen bij een termijn die overschreden is. Van een teamleider of manager is het meteen"
              + " akkoord, van anderen wacht het daarop. Een latere toelichting staat naast de"
              + " eerdere. Het antwoord heeft de maatregel niet. / Only of a term that has passed."
              + " By a team lead or manager it is approved at once, by others it waits for that. A"
              + " later explanation stands beside the earlier. The answer is without the measure.")
  @APIResponse(
      responseCode = "201",
      description = "Toegelicht. / Explained.",
      content = @Content(schema = @Schema(implementation = ExplanationView.class)))
  @APIResponse(
      responseCode = "409",
      description = "De termijn is niet overschreden. / The term has not passed.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public Response explain(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid ExplanationRequest request) {
    return idempotency.once(
        key,
        request,
        () -> {
          var told = explaining.explain(id, request);
          return Answers.created(
              told.path(), told.version(), ExplanationView.of(told, actor).withoutMeasure());
        });
  }
}
