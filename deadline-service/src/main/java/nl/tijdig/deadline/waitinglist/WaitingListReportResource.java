package nl.tijdig.deadline.waitinglist;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Answers;
import nl.tijdig.platform.web.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Each form has an address of its own, so that it can be linked to. */
@Path("/waiting-list-reports")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Roles.INTAKE_WORKER,
  Roles.ASSESSOR,
  Roles.TEAM_LEAD,
  Roles.REFERRAL_WORKER,
  Roles.MANAGER,
  Roles.AUDITOR
})
@Tag(
    name = "waiting-list-reports",
    description =
        "Wachtlijstrapportage voor het Ambtelijk Overleg, elke zes weken. / Waiting-list report for"
            + " the Ambtelijk Overleg, every six weeks.")
class WaitingListReportResource {
  private static final long ONLY_VERSION = 1;
  private static final String CSV = "text/csv; charset=UTF-8";
  private static final String HTML = "text/html; charset=UTF-8";
  private static final String PDF = "application/pdf";

  private final ReadReports reading;
  private final MakeReport making;
  private final Idempotency idempotency;

  WaitingListReportResource(ReadReports reading, MakeReport making, Idempotency idempotency) {
    this.reading = reading;
    this.making = making;
    this.idempotency = idempotency;
  }

  /**
   * Every report; nine a year, so they are no page.
   *
   * @param items the last first, without what they say
   */
  record ReportList(List<ReportView> items) {}

  @GET
  @Operation(
      operationId = "listWaitingListReports",
      summary = "Wachtlijstrapportages / Waiting-list reports")
  public ReportList list() {
    return new ReportList(reading.all().stream().map(ReportView::listed).toList());
  }

  @POST
  @RolesAllowed(Roles.MANAGER)
  @Operation(
      operationId = "makeWaitingListReport",
      summary = "De rapportage van vandaag maken / Make the report of today",
      description =
          "Eén per dag: wie er nog een vraagt krijgt dezelfde. / One a day: who asks for another"
              + " gets the same.")
  @APIResponse(
      responseCode = "201",
      description = "Gemaakt. / Made.",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  @APIResponse(
      responseCode = "200",
      description = "Zij was er al. / It was there already.",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  public Response make(@HeaderParam("Idempotency-Key") @Nullable String key) {
    return idempotency.once(
        key,
        Map.of(),
        () -> {
          var made = making.today();
          var view = ReportView.listed(made.report());
          return made.isNew()
              ? Answers.created(made.report().path(), ONLY_VERSION, view)
              : Answers.ok(ONLY_VERSION, view);
        });
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getWaitingListReport", summary = "Eén rapportage / One report")
  @APIResponse(
      responseCode = "200",
      description = "De rapportage; zij verandert niet. / The report; it does not change.",
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  public Response one(@PathParam("id") UUID id) {
    return Answers.ok(ONLY_VERSION, ReportView.whole(reading.one(id)));
  }

  @GET
  @Path("/{id}/page")
  @Produces(HTML)
  @Operation(operationId = "getWaitingListReportPage", summary = "Als pagina / As a page")
  @APIResponse(
      responseCode = "200",
      description = "In het Nederlands. / In Dutch.",
      content =
          @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = SchemaType.STRING)))
  public Response page(@PathParam("id") UUID id) {
    return Response.ok(ReportPage.of(reading.one(id)), HTML)
        .header("Content-Security-Policy", ReportPage.securityPolicy())
        .build();
  }

  @GET
  @Path("/{id}/pdf")
  @Produces(PDF)
  @Operation(operationId = "getWaitingListReportPdf", summary = "Als PDF / As a PDF")
  @APIResponse(
      responseCode = "200",
      description = "PDF/A-2a, toegankelijk (PDF/UA). / PDF/A-2a, accessible (PDF/UA).",
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response pdf(@PathParam("id") UUID id) {
    var report = reading.one(id);
    return attached(report, ReportPdf.of(report), PDF, "pdf");
  }

  @GET
  @Path("/{id}/csv")
  @Produces(CSV)
  @Operation(
      operationId = "getWaitingListReportCsv",
      summary = "Als CSV / As CSV",
      description =
          "RFC 4180, komma's, UTF-8; * staat voor een verborgen aantal. / RFC 4180, commas, UTF-8;"
              + " * stands for a hidden number.")
  @APIResponse(
      responseCode = "200",
      description = "De tabel. / The table.",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response csv(@PathParam("id") UUID id) {
    var report = reading.one(id);
    return attached(report, ReportCsv.of(report.says()), CSV, "csv");
  }

  private static Response attached(
      WaitingListReport report, Object content, String type, String ending) {
    return Response.ok(content, type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"wachtlijst-%s.%s\"".formatted(report.reportedOn(), ending))
        .build();
  }
}
