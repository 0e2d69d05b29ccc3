package nl.tijdig.intake.cases;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Answers;
import nl.tijdig.platform.web.Cursor;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cases over HTTP, to read: they are opened by triage. */
@Path("/cases")
@Tag(
    name = "cases",
    description =
        "Casussen: welke meldingen bij elkaar horen. / Cases: which reports belong together.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.INTAKE_WORKER, Roles.ASSESSOR, Roles.TEAM_LEAD, Roles.MANAGER, Roles.AUDITOR})
class CaseResource {

  private final CaseReading reading;

  CaseResource(CaseReading reading) {
    this.reading = reading;
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getCase",
      summary = "Casus lezen / Read a case",
      description =
          "De casus en de meldingen erin, zonder persoonsgegevens. / The case and the reports in"
              + " it, nothing personal.")
  @APIResponse(
      responseCode = "200",
      description = "De casus; ETag is haar versie. / The case; ETag is its version.",
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  public Response get(@PathParam("id") UUID id) {
    var opened = reading.open(id);
    return Answers.ok(opened.found().version(), CaseView.of(opened.found(), opened.reports()));
  }

  @GET
  @Operation(
      operationId = "listCases",
      summary = "Casussen opvragen / List cases",
      description = "Oudste eerst. / Oldest first.")
  public Page<CaseSummary> list(@BeanParam @Valid CaseFilter filter, @BeanParam PageRequest page) {
    return Page.of(
        reading.list(filter, page),
        page,
        found -> new Cursor(found.openedAt(), found.id()),
        CaseSummary::of);
  }
}
