package nl.tijdig.intake.triage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.tijdig.intake.report.ReportActions;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.web.Answers;
import nl.tijdig.platform.web.ExpectedVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Triage of one report over HTTP. */
@Path("/reports/{id}/triage")
@Tag(
    name = "triage",
    description =
        "Schifting: wat een melding is, hoe dringend, en bij welke casus zij hoort. / What a report"
            + " is, how urgent, and to which case it belongs.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TriageResource {

  private static final String REPORT =
      """
      {
        "kind": "report",
        "urgency": "urgent",
        "reasons": "Herhaald geweld, kinderen aanwezig.",
        "signalsRead": true
      }\
      """;

  private static final String OTHER_CARE =
      """
      {
        "kind": "other-care",
        "reasons": "Verward persoon op straat; geen signalen van huiselijk geweld.",
        "signalsRead": true
      }\
      """;

  private final ReportTriage triage;
  private final TriageReading reading;
  private final Actor actor;

  TriageResource(ReportTriage triage, TriageReading reading, Actor actor) {
    this.triage = triage;
    this.reading = reading;
    this.actor = actor;
  }

  @GET
  @RolesAllowed({Roles.INTAKE_WORKER, Roles.ASSESSOR, Roles.TEAM_LEAD, Roles.AUDITOR})
  @Operation(
      operationId = "getTriage",
      summary = "Triage lezen / Read triage",
      description =
          "Hoe het staat en wat besloten is, door wie en op welke gronden. / How it stands and what"
              + " was decided, by whom and on which grounds.")
  @APIResponse(
      responseCode = "200",
      description =
          "De triage; ETag is de versie van de melding. / Triage; ETag is the version of the"
              + " report.",
      content = @Content(schema = @Schema(implementation = TriageView.class)))
  public Response get(@PathParam("id") UUID id) {
    return shown(id);
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.INTAKE_WORKER)
  @Operation(
      operationId = "triageReport",
      summary = "Melding schiften / Triage a report",
      description =
          """
          Wat de melding is, hoe dringend, en bij welke casus zij hoort. Bij nader lezen of bij \
          nieuws kan opnieuw worden besloten: een andere soort, urgentie of casus. Zonder caseId \
          blijft een melding waar zij staat. Een casus zonder meldingen wordt gesloten.

          What the report is, how urgent, and to which case it belongs. On a further reading or \
          with news it can be decided again: another kind, urgency or case. Without caseId a \
          report stays where it stands. A case without reports is closed.\
          """)
  @RequestBody(
      required = true,
      content =
          @Content(
              schema = @Schema(implementation = TriageRequest.class),
              examples = {
                @ExampleObject(name = "melding", value = REPORT),
                @ExampleObject(name = "overige-zorg", value = OTHER_CARE)
              }))
  @APIResponse(
      responseCode = "200",
      description = "Besloten; ETag is de nieuwe versie. / Decided; ETag is the new version.",
      content = @Content(schema = @Schema(implementation = TriageView.class)))
  @APIResponse(
      responseCode = "409",
      description =
          "Zo is al besloten, of de casus is gesloten. / That was decided before, or the case is"
              + " closed.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  public Response decide(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") ExpectedVersion expected,
      @NotNull TriageRequest request) {
    triage.decide(id, expected, request);
    return shown(id);
  }

  private Response shown(UUID id) {
    var opened = reading.open(id);
    var report = opened.report();
    return Answers.ok(
        report.version(),
        TriageView.of(report, opened.decisions(), ReportActions.allowed(report, actor)));
  }
}
