package nl.tijdig.deadline.webhook;

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
import java.util.List;
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

/** One delivery over HTTP. */
@Path("/webhook-deliveries/{id}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MANAGER, Roles.OPERATIONS})
@Tag(name = "webhooks")
class DeliveryResource {

  private final ReadDeliveries reading;
  private final ReplayDeliveries replaying;
  private final Idempotency idempotency;
  private final Actor actor;

  DeliveryResource(
      ReadDeliveries reading, ReplayDeliveries replaying, Idempotency idempotency, Actor actor) {
    this.reading = reading;
    this.replaying = replaying;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.MANAGER, Roles.OPERATIONS, Roles.AUDITOR})
  @Operation(operationId = "getWebhookDelivery", summary = "Eén aflevering / One delivery")
  @APIResponse(
      responseCode = "200",
      description = "De aflevering. / The delivery.",
      content = @Content(schema = @Schema(implementation = LoggedDelivery.class)))
  public Response get(@PathParam("id") UUID id) {
    return answer(reading.one(id));
  }

  @POST
  @Path("/replays")
  @Operation(
      operationId = "replayWebhookDelivery",
      summary = "Opnieuw afleveren / Deliver again",
      description =
          "Hetzelfde CloudEvent onder hetzelfde id. / The same CloudEvent under the same id.")
  @APIResponse(
      responseCode = "200",
      description = "Wordt opnieuw verzonden. / Is sent again.",
      content = @Content(schema = @Schema(implementation = LoggedDelivery.class)))
  public Response replay(
      @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
    return idempotency.once(key, Map.of(), () -> answer(replaying.one(id)));
  }

  private Response answer(LoggedDelivery delivery) {
    return Answers.ok(delivery.version(), delivery.with(delivery.attempts(), actions(actor)));
  }

  static List<String> actions(Actor reader) {
    return WebhookView.mayChange(reader) ? List.of("replay") : List.of();
  }
}
