package nl.tijdig.intake.imports;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.InputStream;
import nl.tijdig.intake.report.ReportRequest;
import nl.tijdig.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Imports over HTTP: lines in, and of each line what became of it out. */
@Path("/imports")
@Tag(
    name = "imports",
    description = "Overname van een bestaande wachtlijst. / Taking an existing waiting list over.")
@RunOnVirtualThread
class ImportResource {

  private static final String NDJSON = "application/x-ndjson";

  private static final String LINES =
      """
      {"reference":"M-1","receivedAt":"2026-11-02T08:15:00Z","capacity":"police",\
      "municipality":"0392","incident":{"occurredFrom":"2026-11-01T21:40:00Z",\
      "description":"Ruzie."},"concern":{"description":"Kinderen thuis."},\
      "persons":[{"key":"p1","role":"victim","names":{"familyName":"Voorbeeld"},"sex":"f"}],\
      "feedbackWanted":false,"reporter":{"name":"C. Agent","contact":"0900-8844",\
      "openness":"open"},"triage":{"kind":"report","urgency":"regular",\
      "triagedAt":"2026-11-02T09:30:00Z","reasons":"Overgenomen."}}
      """;

  private static final String RESULTS =
      """
      {"line":1,"status":"created","id":"01a207af-ee20-762d-a910-7ccaea6d0620"}
      {"line":2,"status":"refused","errors":[{"pointer":"/receivedAt","code":"required",\
      "nl":"is verplicht","en":"is required"}]}
      """;

  private final ImportRun run;

  ImportResource(ImportRun run) {
    this.run = run;
  }

  @POST
  @Blocking
  @Consumes(NDJSON)
  @Produces(NDJSON)
  @RolesAllowed({Roles.TEAM_LEAD, Roles.OPERATIONS})
  @Operation(
      operationId = "importReports",
      summary = "Meldingen overnemen / Take reports over",
      description =
          """
          Elke regel is een melding met haar oorspronkelijke receivedAt en, als daarover al \
          besloten is, een triage. Het antwoord heeft voor elke regel een regel. Hetzelfde bestand \
          kan altijd nog eens gestuurd worden, ook met een andere bron: wat er al is, wordt niet nog \
          eens overgenomen. Een leeg bestand wordt geweigerd.

          Each line is a report with its original receivedAt and, when that was decided already, a \
          triage. The answer has a line for each line. The same file can always be sent again, \
          also with another source: what is there is not taken over twice. An empty file is refused.\
          """)
  @RequestBody(
      required = true,
      description =
          "Elke regel één JSON-object: een melding zoals bij POST /reports, met receivedAt, en"
              + " eventueel triage. / Each line one JSON object: a report as for POST /reports,"
              + " with receivedAt, and a triage if there is one.",
      content =
          @Content(
              mediaType = NDJSON,
              schema =
                  @Schema(
                      allOf = ReportRequest.class,
                      properties =
                          @SchemaProperty(name = "triage", implementation = ImportedTriage.class)),
              examples = @ExampleObject(name = "wachtlijst", value = LINES)))
  @APIResponse(
      responseCode = "200",
      description =
          "Voor elke regel een regel, zodra zeker is wat ervan werd. / A line for each line, as"
              + " soon as it is sure what became of it.",
      content =
          @Content(
              mediaType = NDJSON,
              schema = @Schema(implementation = LineResult.class),
              examples = @ExampleObject(name = "antwoord", value = RESULTS)))
  public Multi<LineResult> run(
      @QueryParam("source")
          @Parameter(
              description =
                  "Naam van het oude systeem; een kenmerk is uniek binnen een bron. / Name of the"
                      + " earlier system; a reference is unique in a source.",
              example = "oud-systeem")
          @NotNull
          @Pattern(regexp = "^[a-z0-9-]{1,50}$", message = "{source.invalid}")
          String source,
      InputStream file) {
    var lines = run.open(file);
    return Multi.createFrom()
        .emitter(
            emitter -> {
              run.run(source, lines, emitter::emit, emitter::isCancelled);
              emitter.complete();
            },
            // Never waits for the answer to be read: a client may send the whole file first.
            BackPressureStrategy.BUFFER);
  }
}
