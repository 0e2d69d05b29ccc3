package nl.tijdig.referral.referral;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Answers;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/referrals")
@RunOnVirtualThread
@Tag(name = "referrals", description = "Overdrachten aan ketenpartners. / Referrals to partners.")
class ReferralResource {

  private final ReadReferrals reading;
  private final Callers callers;

  ReferralResource(ReadReferrals reading, Callers callers) {
    this.reading = reading;
    this.callers = callers;
  }

  @GET
  @RolesAllowed({
    Roles.PARTNER,
    Roles.REFERRAL_WORKER,
    Roles.TEAM_LEAD,
    Roles.MANAGER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listReferrals",
      summary = "Overdrachten / Referrals",
      description =
          "De eerst geopende eerst. Een partner ziet alleen wat aan hem is verzonden. Geen"
              + " persoonsgegevens. / The one opened first comes first. A partner sees only what"
              + " was sent to it. No personal data.")
  public Page<ReferralView> list(@BeanParam ReferralFilter filter, @BeanParam PageRequest page) {
    return reading.page(filter, page, callers.current());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.PARTNER, Roles.REFERRAL_WORKER, Roles.TEAM_LEAD, Roles.AUDITOR})
  @Operation(
      operationId = "getReferral",
      summary = "Eén overdracht, met haar verzendingen / One referral, with its sendings")
  @APIResponse(
      responseCode = "200",
      description = "De overdracht; ETag is haar versie. / The referral; ETag is its version.",
      content = @Content(schema = @Schema(implementation = ReferralView.class)))
  public Response one(@PathParam("id") UUID id) {
    var shown = reading.one(id, callers.current());
    return Answers.ok(shown.version(), shown.view());
  }
}
