package nl.tijdig.referral.partner;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Answers;
import nl.tijdig.platform.web.ExpectedVersion;
import nl.tijdig.platform.web.Idempotency;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/partners")
@RunOnVirtualThread
@Tag(
    name = "partners",
    description = "Het register van ketenpartners. / The directory of partners.")
class PartnerResource {

  private final ReadPartners reading;
  private final KeepDirectory keeping;
  private final OpenReferrals open;
  private final Idempotency idempotency;
  private final Actor actor;

  PartnerResource(
      ReadPartners reading,
      KeepDirectory keeping,
      OpenReferrals open,
      Idempotency idempotency,
      Actor actor) {
    this.reading = reading;
    this.keeping = keeping;
    this.open = open;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.REFERRAL_WORKER, Roles.MANAGER})
  @Operation(
      operationId = "listPartners",
      summary = "Ketenpartners / Partners",
      description =
          "Bijvoorbeeld die van een soort in een gemeente. / For example those of a kind in a"
              + " municipality.")
  public Page<PartnerView> list(@BeanParam PartnerFilter filter, @BeanParam PageRequest page) {
    return reading.page(filter, page, actor);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.REFERRAL_WORKER, Roles.MANAGER})
  @Operation(operationId = "getPartner", summary = "Eén ketenpartner / One partner")
  @APIResponse(
      responseCode = "200",
      description = "De partner; ETag is zijn versie. / The partner; ETag is its version.",
      content = @Content(schema = @Schema(implementation = PartnerView.class)))
  public Response one(@PathParam("id") UUID id) {
    var partner = reading.one(id);
    return Answers.ok(partner.version(), view(partner));
  }

  @POST
  @RolesAllowed(Roles.MANAGER)
  @Operation(
      operationId = "registerPartner",
      summary = "Ketenpartner registreren / Register a partner",
      description =
          "De code is de claim organisation in de tokens van de partner en is uniek. / The code is"
              + " the claim organisation of its tokens, and unique.")
  @APIResponse(
      responseCode = "201",
      description = "Geregistreerd. / Registered.",
      content = @Content(schema = @Schema(implementation = PartnerView.class)))
  public Response register(
      @HeaderParam("Idempotency-Key") @Nullable String key,
      @NotNull @Valid PartnerProfile profile) {
    return idempotency.once(
        key,
        profile,
        () -> {
          var partner = keeping.register(profile);
          return Answers.created(partner.path(), partner.version(), view(partner));
        });
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.MANAGER)
  @Operation(
      operationId = "changePartner",
      summary = "Ketenpartner wijzigen / Change a partner",
      description =
          "Een partner kan inactief worden terwijl er overdrachten bij liggen; openReferrals zegt"
              + " hoeveel. / A partner can be made inactive while referrals lie with it;"
              + " openReferrals says how many.")
  @APIResponse(
      responseCode = "200",
      description = "Gewijzigd. / Changed.",
      content = @Content(schema = @Schema(implementation = PartnerView.class)))
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") ExpectedVersion expected,
      @NotNull @Valid PartnerProfile profile) {
    var partner = keeping.change(id, expected, profile);
    return Answers.ok(partner.version(), view(partner));
  }

  private PartnerView view(Partner partner) {
    return PartnerView.of(partner, open.with(partner.id()), actor);
  }
}
