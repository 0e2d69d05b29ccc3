package nl.tijdig.deadline.move;

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

/** Decisions about the end of one term over HTTP. */
@Path("/deadlines/{id}/moves")
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
    name = "moves",
    description = "Termijnen opschorten, hervatten en verlengen. / Suspend, resume, extend terms.")
class MoveResource {
  private final MoveTerm moving;
  private final ReadMoves reading;
  private final Idempotency idempotency;

  MoveResource(MoveTerm moving, ReadMoves reading, Idempotency idempotency) {
    this.moving = moving;
    this.reading = reading;
    this.idempotency = idempotency;
  }

  /**
   * What was decided about one term; there are few, so they are no page.
   *
   * @param items the last decision first
   */
  record MoveList(List<MoveView> items) {}

  @GET
  @Operation(
      operationId = "listMoves",
      summary = "Opschortingen en verlengingen / Suspensions and extensions",
      description = "Het laatste besluit eerst, met de reden. / The last first, with the reason.")
  public MoveList list(@PathParam("id") UUID id) {
    return new MoveList(reading.about(id).stream().map(MoveView::of).toList());
  }

  @GET
  @Path("/{moveId}")
  @Operation(operationId = "getMove", summary = "Eén besluit / One decision")
  @APIResponse(
      responseCode = "200",
      description = "Het besluit. / The decision.",
      content = @Content(schema = @Schema(implementation = MoveView.class)))
  public Response one(@PathParam("id") UUID id, @PathParam("moveId") UUID moveId) {
    return Answers.ok(TermMove.VERSION, MoveView.of(reading.one(id, moveId)));
  }

  @POST
  @RolesAllowed({Roles.TEAM_LEAD, Roles.MANAGER})
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "moveDeadline",
      summary = "Opschorten, hervatten of verlengen / Suspend, resume or extend",
      description =
          "Wat de regel van de termijn toestaat en niet meer (zie /rules). Bij hervatten komen de"
              + " dagen erbij die de termijn echt stilstond; hervat niemand, dan loopt hij vanzelf"
              + " verder zodra hij zo lang stilstond als mag. Waarschuwingen en escalaties volgen"
              + " het nieuwe uiterste moment. Het antwoord heeft de reden niet. / What the rule of"
              + " the term allows and no more (see /rules). A resumption adds the days it really"
              + " stood still; when nobody resumes it, it runs on by itself once it stood still as"
              + " long as it may. Warnings and escalations follow the new due moment. The answer"
              + " is without the reason.")
  @APIResponse(
      responseCode = "201",
      description = "Besloten. / Decided.",
      content = @Content(schema = @Schema(implementation = MoveView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "De regel of de toestand staat het niet toe. / The rule or the state does not allow it.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public Response move(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") ExpectedVersion expected,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid MoveRequest request) {
    return idempotency.once(
        key,
        request,
        () -> {
          var move = moving.move(id, expected, request);
          return Answers.created(move.path(), TermMove.VERSION, MoveView.withoutReason(move));
        });
  }
}
