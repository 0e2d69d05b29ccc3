package nl.tijdig.deadline.figure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import nl.tijdig.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/exports")
@RunOnVirtualThread
@RolesAllowed({Roles.MANAGER, Roles.AUDITOR})
@Tag(name = "exports", description = "Termijnen om mee te rekenen. / Terms to calculate with.")
class ExportResource {
  private static final String CSV = "text/csv; charset=UTF-8";

  private final ExportTerms exporting;

  ExportResource(ExportTerms exporting) {
    this.exporting = exporting;
  }

  @GET
  @Path("/terms.csv")
  @Produces(CSV)
  @Operation(
      operationId = "exportTerms",
      summary = "Alle termijnen van een periode / All terms of a period",
      description =
          "Eén rij per termijn: ids, codes, momenten in UTC en of hij op tijd was; geen"
              + " persoonsgegevens. RFC 4180, komma's, UTF-8. / A row for each term: ids, codes,"
              + " moments in UTC and whether it was in time; no personal data. RFC 4180, commas,"
              + " UTF-8.")
  @APIResponse(
      responseCode = "200",
      description = "De rijen. / The rows.",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response terms(@BeanParam ExportFilter filter) {
    var conditions = exporting.begin(filter);
    StreamingOutput rows = output -> exporting.write(conditions, output);
    return Response.ok(rows, CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"terms.csv\"")
        .build();
  }
}
