package nl.tijdig.deadline.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Answers;
import nl.tijdig.platform.web.Idempotency;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The deliveries of one subscription over HTTP. */
@Path("/webhook-subscriptions/{id}")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MANAGER, Roles.OPERATIONS})
@Tag(name = "webhooks")
class WebhookDeliveriesResource {

  private final ReadDeliveries reading;
  private final ReplayDeliveries replaying;
  private final Idempotency idempotency;
  private final Actor actor;

  WebhookDeliveriesResource(
      ReadDeliveries reading, ReplayDeliveries replaying, Idempotency idempotency, Actor actor) {
    this.reading = reading;
    this.replaying = replaying;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /**
   * From where alerts are sent again.
   *
   * @param fromPosition the first position that is
   */
  @Schema(name = "WebhookReplay", description = "Een herhaling. / A replay.")
  record Replay(
      @Schema(description = "Vanaf deze plaats. / From this position on.") long fromPosition) {}

  @GET
  @Path("/deliveries")
  @RolesAllowed({Roles.MANAGER, Roles.OPERATIONS, Roles.AUDITOR})
  @Operation(
      operationId = "listWebhookDeliveries",
      summary = "Afleveringen / Deliveries",
      description = "De laatste eerst, met elke poging. / The last first, with every attempt.")
  public Page<LoggedDelivery> list(
      @PathParam("id") UUID id,
      @QueryParam("state") @Nullable DeliveryState state,
      @BeanParam PageRequest page) {
    var found = reading.page(id, state, page);
    var actions = DeliveryResource.actions(actor);
    return new Page<>(
        found.items().stream().map(it -> it.with(it.attempts(), actions)).toList(), found.next());
  }

  @POST
  @Path("/replays")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "replayWebhook",
      summary = "Signalen opnieuw verzenden / Send alerts again",
      description =
          "Vanaf een plaats of moment, ook van voor het abonnement. Onder dezelfde ids, zodat de"
              + " ontvanger ziet wat hij al had. / From a position or moment on, also from before"
              + " the subscription. Under the same ids, so that a receiver sees what it had.")
  @APIResponse(
      responseCode = "200",
      description = "Wordt opnieuw verzonden. / Is sent again.",
      content = @Content(schema = @Schema(implementation = Replay.class)))
  public Response replay(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid ReplayRequest request) {
    return idempotency.once(
        key, request, () -> Response.ok(new Replay(replaying.stretch(id, request))).build());
  }

  @POST
  @Path("/tests")
  @Operation(
      operationId = "testWebhook",
      summary = "Proefbericht / Test event",
      description =
          "Van type nl.tijdig.deadline.webhook-tested. / Of type"
              + " nl.tijdig.deadline.webhook-tested.")
  @APIResponse(
      responseCode = "201",
      description = "Wordt verzonden. / Is being sent.",
      content = @Content(schema = @Schema(implementation = LoggedDelivery.class)))
  public Response test(
      @PathParam("id") UUID id, @HeaderParam("Idempotency-Key") @Nullable String key) {
    return idempotency.once(
        key,
        Map.of(),
        () -> {
          var delivery = replaying.test(id);
          return Answers.created(
              "webhook-deliveries/" + delivery.id(),
              delivery.version(),
              delivery.with(delivery.attempts(), DeliveryResource.actions(actor)));
        });
  }
}
