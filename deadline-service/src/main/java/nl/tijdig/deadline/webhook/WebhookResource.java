package nl.tijdig.deadline.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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

@Path("/webhook-subscriptions")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.MANAGER, Roles.OPERATIONS})
@Tag(name = "webhooks", description = "Signalen naar andere systemen. / Alerts to other systems.")
class WebhookResource {

  private final KeepWebhooks keeping;
  private final CheckReceiver checking;
  private final Idempotency idempotency;
  private final Actor actor;

  WebhookResource(
      KeepWebhooks keeping, CheckReceiver checking, Idempotency idempotency, Actor actor) {
    this.keeping = keeping;
    this.checking = checking;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  /**
   * The subscriptions; there are few, so they are no page.
   *
   * @param items the oldest first
   */
  record WebhookList(List<WebhookView> items) {}

  @GET
  @RolesAllowed({Roles.MANAGER, Roles.OPERATIONS, Roles.AUDITOR})
  @Operation(operationId = "listWebhooks", summary = "Abonnementen / Subscriptions")
  public WebhookList list() {
    return new WebhookList(
        keeping.all().stream().map(found -> WebhookView.of(found, actor)).toList());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.MANAGER, Roles.OPERATIONS, Roles.AUDITOR})
  @Operation(operationId = "getWebhook", summary = "Eén abonnement / One subscription")
  @APIResponse(
      responseCode = "200",
      description = "Het abonnement. / The subscription.",
      content = @Content(schema = @Schema(implementation = WebhookView.class)))
  public Response get(@PathParam("id") UUID id) {
    var found = keeping.read(id);
    return Answers.ok(found.version(), WebhookView.of(found, actor));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "subscribeWebhook",
      summary = "Abonneren / Subscribe",
      description =
          "Op signalen die vanaf nu komen. Het geheim voor de handtekening staat alleen in dit"
              + " antwoord, en niet in een herhaling ervan. / To the alerts that come from now on."
              + " The secret of the signature is in this answer only, and not in a repetition.")
  @APIResponse(
      responseCode = "201",
      description = "Geabonneerd. / Subscribed.",
      content = @Content(schema = @Schema(implementation = WebhookView.class)))
  public Response subscribe(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid WebhookRequest request) {
    checking.check(request);
    var made = new AtomicReference<@Nullable WebhookView>();
    var answer = idempotency.once(key, request, () -> subscribe(request, made));
    // Only now: what is kept for a repetition stands in the database in the clear.
    var withSecret = made.get();
    return withSecret == null ? answer : Response.fromResponse(answer).entity(withSecret).build();
  }

  private Response subscribe(WebhookRequest request, AtomicReference<@Nullable WebhookView> made) {
    var subscribed = keeping.subscribe(request);
    var subscription = subscribed.subscription();
    var view = WebhookView.of(subscription, actor);
    made.set(view.with(subscribed.secret()));
    return Answers.created(subscription.path(), subscription.version(), view);
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeWebhook",
      summary = "Abonnement wijzigen / Change a subscription",
      description =
          "Wat nog niet afgeleverd is gaat naar het nieuwe adres; wie weer actief wordt gaat verder"
              + " waar hij was. / What has not been delivered goes to the new address; made active"
              + " again it goes on where it was.")
  @APIResponse(
      responseCode = "200",
      description = "Gewijzigd. / Changed.",
      content = @Content(schema = @Schema(implementation = WebhookView.class)))
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") ExpectedVersion expected,
      @NotNull @Valid WebhookRequest request) {
    checking.check(request);
    var changed = keeping.change(id, expected, request);
    return Answers.ok(changed.version(), WebhookView.of(changed, actor));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "removeWebhook",
      summary = "Abonnement beëindigen / End a subscription",
      description =
          "Met wat niet afgeleverd is en het logboek. / With what was not delivered, and the log.")
  public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") ExpectedVersion expected) {
    keeping.remove(id, expected);
  }

  @POST
  @Path("/{id}/secrets")
  @Operation(
      operationId = "renewWebhookSecret",
      summary = "Nieuw geheim / New secret",
      description =
          "Het vorige tekent er nog een tijd naast. Elk verzoek maakt een nieuw geheim. / The one"
              + " before signs beside it for a while. Every request makes a new secret.")
  @APIResponse(
      responseCode = "200",
      description = "Het geheim, alleen in dit antwoord. / The secret, in this answer only.",
      content = @Content(schema = @Schema(implementation = NewSecret.class)))
  public NewSecret renewSecret(@PathParam("id") UUID id) {
    return keeping.renewSecret(id);
  }
}
