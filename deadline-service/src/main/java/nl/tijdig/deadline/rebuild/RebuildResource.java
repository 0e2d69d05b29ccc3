package nl.tijdig.deadline.rebuild;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Cursor;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rebuilds over HTTP. */
@Path("/rebuilds")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.OPERATIONS, Roles.AUDITOR})
@Tag(
    name = "rebuilds",
    description = "Termijnen herbouwen en vergelijken. / Rebuild terms and compare.")
class RebuildResource {
  private final RequestRebuild requesting;
  private final RebuildTerms rebuilding;

  RebuildResource(RequestRebuild requesting, RebuildTerms rebuilding) {
    this.requesting = requesting;
    this.rebuilding = rebuilding;
  }

  /**
   * The last rebuilds.
   *
   * @param items the last one first
   */
  record RebuildList(List<RebuildView> items) {}

  @POST
  @RolesAllowed(Roles.OPERATIONS)
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "rebuildTerms",
      summary = "Herbouwen uit het logboek / Rebuild from the log",
      description =
          "Leest het hele logboek naast de lopende bewaking, vergelijkt, en meldt wat afwijkt; met"
              + " switch wordt dat rechtgezet. Alleen tijdens het vergelijken wacht de bewaking"
              + " even. Wat het logboek niet kent, blijft staan. / Reads the whole log beside the"
              + " guarding, compares, and tells what differs; with switch that is put right."
              + " Guarding waits only during the comparison. What the log knows nothing of is"
              + " left.")
  @APIResponse(
      responseCode = "202",
      description = "Begonnen; volg de Location. / Begun; follow the Location.",
      content = @Content(schema = @Schema(implementation = RebuildView.class)))
  @APIResponse(
      responseCode = "409",
      description = "Er loopt er al een. / One is at work.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public Response rebuild(@NotNull @Valid RebuildRequest request) {
    var begun = requesting.begin(request.isSwitching());
    // A thread of its own: what it does is done in the name of the service, and outlives the
    // request.
    Thread.ofPlatform()
        .name("rebuild")
        .daemon()
        .start(() -> rebuilding.run(begun.id(), request.isSwitching()));
    return Response.accepted(begun).location(URI.create("rebuilds/" + begun.id())).build();
  }

  @GET
  @Operation(
      operationId = "listRebuilds",
      summary = "De laatste herbouwen / The last rebuilds",
      description = "De laatste 50, de jongste eerst. / The last 50, the youngest first.")
  public RebuildList list() {
    return new RebuildList(requesting.last());
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getRebuild", summary = "Eén herbouw / One rebuild")
  public RebuildView one(@PathParam("id") UUID id) {
    return requesting.one(id);
  }

  @GET
  @Path("/{id}/differences")
  @Operation(
      operationId = "listRebuildDifferences",
      summary = "Wat afweek / What differed",
      description = "Op volgorde van id. / In the order of the ids.")
  public Page<Difference> differences(@PathParam("id") UUID id, @BeanParam PageRequest page) {
    return Page.of(
        requesting.differences(id, page),
        page,
        difference -> new Cursor(Instant.EPOCH, difference.deadlineId()),
        Function.identity());
  }
}
