package nl.tijdig.referral.referral;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Map;
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

@Path("/referrals/{id}")
@RunOnVirtualThread
@RolesAllowed(Roles.REFERRAL_WORKER)
@Tag(name = "referrals")
class SendingResource {

  private final SendReferral sending;
  private final Idempotency idempotency;
  private final Callers callers;

  SendingResource(SendReferral sending, Idempotency idempotency, Callers callers) {
    this.sending = sending;
    this.idempotency = idempotency;
    this.callers = callers;
  }

  @PUT
  @Path("/partner")
  @Operation(
      operationId = "choosePartner",
      summary = "Partner kiezen / Choose the partner",
      description =
          "Voor de eerste verzending, en opnieuw na een weigering. / Before the first sending, and"
              + " again after a refusal.")
  @APIResponse(
      responseCode = "200",
      description = "Gekozen. / Chosen.",
      content = @Content(schema = @Schema(implementation = ReferralView.class)))
  public Response choose(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") ExpectedVersion expected,
      @NotNull @Valid PartnerChoice choice) {
    var by = callers.current();
    return answer(sending.choose(id, expected, choice, by), by);
  }

  @POST
  @Path("/sendings")
  @Operation(
      operationId = "sendReferral",
      summary = "Verzenden / Send",
      description =
          "Vanaf nu ziet de gekozen partner de overdracht. / From now on the chosen partner sees"
              + " the referral.")
  @APIResponse(
      responseCode = "200",
      description = "Verzonden. / Sent.",
      content = @Content(schema = @Schema(implementation = ReferralView.class)))
  public Response send(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") ExpectedVersion expected,
      @HeaderParam("Idempotency-Key") @Nullable String key) {
    var by = callers.current();
    return idempotency.once(key, Map.of(), () -> answer(sending.send(id, expected, by), by));
  }

  private static Response answer(Referral referral, Caller by) {
    return Answers.ok(referral.version(), ReferralView.of(referral, by));
  }
}
