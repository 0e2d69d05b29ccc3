package nl.tijdig.intake.triage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Function;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Over HTTP: which open cases a report may belong to. */
@Path("/reports/{id}/matches")
@Tag(name = "triage")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.INTAKE_WORKER)
class MatchResource {

  private final Matches matches;

  MatchResource(Matches matches) {
    this.matches = matches;
  }

  @GET
  @Operation(
      operationId = "listMatches",
      summary = "Casussen met dezelfde personen / Cases with the same persons",
      description =
          "Alleen voor wat een melding is of kan zijn; vergelijkt BSN's zonder ze te lezen. / Only"
              + " for what is or may be a report; compares BSNs without reading them.")
  @APIResponse(responseCode = "200", description = "De casussen. / The cases.")
  @APIResponse(
      responseCode = "409",
      description = "Geen melding, dus geen grondslag. / Not a report, so no ground.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public Page<Match> list(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return Page.of(matches.of(id, page), page, Match::cursor, Function.identity());
  }
}
