package nl.tijdig.referral.referral;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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

@Path("/referrals/{id}")
@RunOnVirtualThread
@RolesAllowed({Roles.PARTNER, Roles.REFERRAL_WORKER})
@Tag(name = "referrals")
class AnswerResource {

  private final AnswerReferral answering;
  private final Idempotency idempotency;
  private final Callers callers;

  AnswerResource(AnswerReferral answering, Idempotency idempotency, Callers callers) {
    this.answering = answering;
    this.idempotency = idempotency;
    this.callers = callers;
  }

  @POST
  @Path("/receipts")
  @Operation(
      operationId = "confirmReceipt",
      summary = "Ontvangst bevestigen / Confirm receipt",
      description =
          "Door de partner, of door een medewerker namens de partner. / By the partner, or by a"
              + " worker on its behalf.")
  @APIResponse(
      responseCode = "200",
      description = "Ontvangen. / Received.",
      content = @Content(schema = @Schema(implementation = ReferralView.class)))
  public Response confirm(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") ExpectedVersion expected,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    return once(key, Map.of(), by -> answering.confirm(id, expected, by));
  }

  @POST
  @Path("/acceptances")
  @Operation(
      operationId = "acceptReferral",
      summary = "Accepteren / Accept",
      description =
          "Ook zonder ontvangstbevestiging vooraf. / Also without a confirmation of receipt"
              + " before.")
  @APIResponse(
      responseCode = "200",
      description = "Geaccepteerd. / Accepted.",
      content = @Content(schema = @Schema(implementation = ReferralView.class)))
  public Response accept(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") ExpectedVersion expected,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    return once(key, Map.of(), by -> answering.accept(id, expected, by));
  }

  @POST
  @Path("/refusals")
  @Operation(
      operationId = "refuseReferral",
      summary = "Weigeren, met reden / Refuse, with the reason",
      description =
          "Daarna kan opnieuw een partner worden gekozen. / After that a partner can be chosen"
              + " again.")
  @APIResponse(
      responseCode = "200",
      description = "Geweigerd. / Refused.",
      content = @Content(schema = @Schema(implementation = ReferralView.class)))
  public Response refuse(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") ExpectedVersion expected,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid Refusal refusal) {
    return once(key, refusal, by -> answering.refuse(id, expected, refusal, by));
  }

  private Response once(@Nullable String key, Object request, Function<Caller, Referral> change) {
    var by = callers.current();
    return idempotency.once(
        key,
        request,
        () -> {
          var referral = change.apply(by);
          return Answers.ok(referral.version(), ReferralView.of(referral, by));
        });
  }
}
