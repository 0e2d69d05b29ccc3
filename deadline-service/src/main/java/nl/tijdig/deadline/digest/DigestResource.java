package nl.tijdig.deadline.digest;

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

@Path("/digest-subscriptions")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.INTAKE_WORKER,
  Roles.ASSESSOR,
  Roles.REFERRAL_WORKER,
  Roles.TEAM_LEAD,
  Roles.MANAGER,
  Roles.OPERATIONS
})
@Tag(name = "digests", description = "Signalen per e-mail. / Alerts by e-mail.")
class DigestResource {

  private final KeepDigests keeping;
  private final CheckDigest checking;
  private final DigestReader reader;
  private final Idempotency idempotency;

  DigestResource(
      KeepDigests keeping, CheckDigest checking, DigestReader reader, Idempotency idempotency) {
    this.keeping = keeping;
    this.checking = checking;
    this.reader = reader;
    this.idempotency = idempotency;
  }

  /**
   * The subscriptions in sight; there are few, so they are no page.
   *
   * @param items the oldest first
   */
  record DigestSubscriptionList(List<DigestView> items) {}

  @GET
  @RolesAllowed({
    Roles.INTAKE_WORKER,
    Roles.ASSESSOR,
    Roles.REFERRAL_WORKER,
    Roles.TEAM_LEAD,
    Roles.MANAGER,
    Roles.OPERATIONS,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listDigestSubscriptions",
      summary = "Abonnementen op e-mail / Subscriptions to e-mail",
      description = "Die van uzelf; voor wie leidt alle. / Your own; all of them for who leads.")
  public DigestSubscriptionList list() {
    return new DigestSubscriptionList(
        keeping.inSight().stream().map(found -> DigestView.of(found, reader)).toList());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.INTAKE_WORKER,
    Roles.ASSESSOR,
    Roles.REFERRAL_WORKER,
    Roles.TEAM_LEAD,
    Roles.MANAGER,
    Roles.OPERATIONS,
    Roles.AUDITOR
  })
  @Operation(operationId = "getDigestSubscription", summary = "Eén abonnement / One subscription")
  @APIResponse(
      responseCode = "200",
      description = "Het abonnement. / The subscription.",
      content = @Content(schema = @Schema(implementation = DigestView.class)))
  public Response get(@PathParam("id") UUID id) {
    var found = keeping.read(id);
    return Answers.ok(found.version(), DigestView.of(found, reader));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "subscribeDigest",
      summary = "Abonneren op e-mail / Subscribe to e-mail",
      description =
          "Wat er sinds het vorige bericht gebeurde; is er niets, dan komt er geen. Het antwoord"
              + " heeft het adres niet. / What happened since the message before; when there is"
              + " nothing none comes. The answer is without the address.")
  @APIResponse(
      responseCode = "201",
      description = "Geabonneerd. / Subscribed.",
      content = @Content(schema = @Schema(implementation = DigestView.class)))
  @APIResponse(
      responseCode = "501",
      description = "Er is geen mailserver ingericht. / There is no mail server.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public Response subscribe(
      @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid DigestRequest request) {
    checking.check(request);
    return idempotency.once(
        key,
        request,
        () -> {
          var made = keeping.subscribe(request);
          return Answers.created(
              made.path(), made.version(), DigestView.of(made, reader).withoutAddress());
        });
  }

  @PUT
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeDigestSubscription",
      summary = "Abonnement wijzigen / Change a subscription")
  @APIResponse(
      responseCode = "200",
      description = "Gewijzigd. / Changed.",
      content = @Content(schema = @Schema(implementation = DigestView.class)))
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") ExpectedVersion expected,
      @NotNull @Valid DigestRequest request) {
    checking.check(request);
    var changed = keeping.change(id, expected, request);
    return Answers.ok(changed.version(), DigestView.of(changed, reader));
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "removeDigestSubscription",
      summary = "Abonnement beëindigen / End a subscription")
  public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") ExpectedVersion expected) {
    keeping.remove(id, expected);
  }
}
