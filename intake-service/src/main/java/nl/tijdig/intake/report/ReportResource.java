package nl.tijdig.intake.report;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.tijdig.intake.report.ReportIntake.TakenIn;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Answers;
import nl.tijdig.platform.web.Cursor;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.Idempotency;
import nl.tijdig.platform.web.InvalidInput;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Reports over HTTP: sending one, reading one, and the lists of the desk. */
@Path("/reports")
@Tag(
    name = "reports",
    description = "Meldingen: sturen, lezen, zoeken. / Reports: sending, reading, searching.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReportResource {

  private static final long FIRST_VERSION = 0;

  private final ReportIntake intake;
  private final ReportReading reading;
  private final Senders senders;
  private final Idempotency idempotency;
  private final Actor actor;

  ReportResource(
      ReportIntake intake,
      ReportReading reading,
      Senders senders,
      Idempotency idempotency,
      Actor actor) {
    this.intake = intake;
    this.reading = reading;
    this.senders = senders;
    this.idempotency = idempotency;
    this.actor = actor;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.PARTNER, Roles.INTAKE_WORKER})
  @Operation(
      operationId = "sendReport",
      summary = "Melding sturen / Send a report",
      description =
          """
          Een 201 is het bewijs dat de melding is vastgelegd. Stuurt u dezelfde melding met \
          hetzelfde kenmerk nog eens, dan krijgt u hetzelfde bewijs; met een andere inhoud een 409. \
          Een medewerker die geen kenmerk heeft, geeft een Idempotency-Key.

          A 201 is the proof that the report was recorded. The same report with the same reference \
          gets the same receipt again; another one with that reference gets a 409. A worker without \
          a reference gives an Idempotency-Key.\
          """)
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = ReportRequest.class),
              examples = @ExampleObject(name = "politie", value = ReportExamples.REQUEST)))
  @APIResponse(
      responseCode = "201",
      description = "Ontvangen. / Received.",
      content =
          @Content(
              schema = @Schema(implementation = Receipt.class),
              examples = @ExampleObject(name = "ontvangstbewijs", value = ReportExamples.RECEIPT)))
  public Response send(
      @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull ReportRequest request) {
    requireRepeatable(key, request);
    var arrival = senders.arrival(request);
    return idempotency.once(key, request, () -> receipt(intake.receive(request, arrival)));
  }

  /** Whoever hears no answer sends again: without either there would be two reports then. */
  private static void requireRepeatable(@Nullable String key, ReportRequest request) {
    if (key == null && request.reference() == null) {
      throw InvalidInput.of(
          FieldError.ofParameter(
              "Idempotency-Key",
              "required",
              "is verplicht als de melding geen reference heeft, zodat zij veilig nog eens gestuurd"
                  + " kan worden",
              "is required when the report has no reference, so that it can safely be sent again"));
    }
  }

  private Response receipt(TakenIn taken) {
    var report = taken.report();
    var receipt = Receipt.first(report, ReportActions.allowed(report, actor));
    var answer = Answers.created(report.path(), FIRST_VERSION, receipt);
    return taken.before()
        ? Response.fromResponse(answer).header("Idempotency-Replayed", "true").build()
        : answer;
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.PARTNER, Roles.INTAKE_WORKER, Roles.ASSESSOR, Roles.TEAM_LEAD})
  @Operation(
      operationId = "getReport",
      summary = "Melding lezen / Read a report",
      description =
          """
          Een medewerker ziet de hele melding, en dat wordt met het doel vastgelegd. Een partner \
          ziet alleen het ontvangstbewijs van wat zijn eigen organisatie stuurde.

          A worker sees the whole report, which is recorded with its purpose. A partner sees only \
          the receipt of what its own organisation sent.\
          """)
  @APIResponse(
      responseCode = "200",
      description =
          "De melding of het ontvangstbewijs; ETag is de versie. / The report or its receipt; ETag"
              + " is the version.",
      content = @Content(schema = @Schema(oneOf = {ReportView.class, Receipt.class})))
  public Response get(@PathParam("id") UUID id) {
    return isWorker() ? whole(id) : ownReceipt(id);
  }

  private Response whole(UUID id) {
    var opened = reading.open(id);
    var report = opened.report();
    var view = ReportView.of(report, opened.content(), ReportActions.allowed(report, actor));
    return Answers.ok(report.version(), view);
  }

  private Response ownReceipt(UUID id) {
    var report = reading.sentByOwnOrganisation(id);
    return Answers.ok(report.version(), Receipt.of(report, ReportActions.allowed(report, actor)));
  }

  private boolean isWorker() {
    return actor.has(Roles.INTAKE_WORKER)
        || actor.has(Roles.ASSESSOR)
        || actor.has(Roles.TEAM_LEAD);
  }

  @GET
  @RolesAllowed({
    Roles.INTAKE_WORKER,
    Roles.ASSESSOR,
    Roles.TEAM_LEAD,
    Roles.MANAGER,
    Roles.AUDITOR
  })
  @Operation(
      operationId = "listReports",
      summary = "Meldingen opvragen / List reports",
      description =
          "Oudste ontvangst eerst, zonder persoonsgegevens. / Oldest first, nothing personal.")
  public Page<ReportSummary> list(
      @BeanParam @Valid ReportFilter filter, @BeanParam PageRequest page) {
    return page(reading.list(filter, page), page);
  }

  @POST
  @Path("/_search")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.INTAKE_WORKER, Roles.ASSESSOR, Roles.TEAM_LEAD})
  @Operation(
      operationId = "searchReports",
      summary = "Meldingen op kenmerk zoeken / Find reports by reference",
      description =
          "Een kenmerk kan een politienummer zijn en staat daarom nooit in een URL. / A reference"
              + " can be a police number and so never stands in a URL.")
  public Page<ReportSummary> search(
      @NotNull @Valid ReportSearch search, @BeanParam PageRequest page) {
    return page(reading.withReference(search.reference(), page), page);
  }

  private static Page<ReportSummary> page(List<Report> fetched, PageRequest request) {
    return Page.of(
        fetched,
        request,
        report -> new Cursor(report.receivedAt(), report.id()),
        ReportSummary::of);
  }
}
