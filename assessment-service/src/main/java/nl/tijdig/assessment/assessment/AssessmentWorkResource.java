package nl.tijdig.assessment.assessment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Answers;
import nl.tijdig.platform.web.ExpectedVersion;
import nl.tijdig.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/assessments/{id}")
@RunOnVirtualThread
@RolesAllowed({Roles.ASSESSOR, Roles.TEAM_LEAD})
@Tag(name = "assessments")
class AssessmentWorkResource {

  private final StartAssessment starting;
  private final CompleteAssessment completing;
  private final Idempotency idempotency;
  private final Actor actor;
  private final Clock clock;

  AssessmentWorkResource(
      StartAssessment starting,
      CompleteAssessment completing,
      Idempotency idempotency,
      Actor actor,
      Clock clock) {
    this.starting = starting;
    this.completing = completing;
    this.idempotency = idempotency;
    this.actor = actor;
    this.clock = clock;
  }

  @POST
  @Path("/starts")
  @Operation(
      operationId = "startAssessment",
      summary = "Oppakken / Pick up",
      description =
          "Het werkelijke begin, door wie haar heeft of een teamleider. / The real start, by who"
              + " has it or a team lead.")
  @APIResponse(
      responseCode = "200",
      description = "In beoordeling. / In progress.",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  public Response start(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") ExpectedVersion expected,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    return once(key, Map.of(), by -> starting.start(id, expected, by));
  }

  @POST
  @Path("/completions")
  @Operation(
      operationId = "completeAssessment",
      summary = "Afronden met uitkomst en gronden / Complete with outcome and grounds",
      description =
          "De gronden worden versleuteld bewaard en staan niet in dit antwoord. / The grounds are"
              + " kept encrypted and are not in this answer.")
  @APIResponse(
      responseCode = "200",
      description = "Beoordeeld. / Completed.",
      content = @Content(schema = @Schema(implementation = AssessmentView.class)))
  public Response complete(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") ExpectedVersion expected,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid CompletionRequest request) {
    return once(key, request, by -> completing.complete(id, expected, request, by));
  }

  private Response once(
      @Nullable String key, Object request, Function<Caseworker, Assessment> change) {
    var by = Caseworker.of(actor);
    return idempotency.once(key, request, () -> answer(change.apply(by), by));
  }

  private Response answer(Assessment assessment, Caseworker by) {
    return Answers.ok(assessment.version(), AssessmentView.of(assessment, by, clock.instant()));
  }
}
