package nl.tijdig.intake.report;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import nl.tijdig.contracts.code.ReporterCapacity;
import nl.tijdig.intake.content.Address;
import nl.tijdig.intake.content.Concern;
import nl.tijdig.intake.content.Incident;
import nl.tijdig.intake.content.Person;
import nl.tijdig.intake.content.Relation;
import nl.tijdig.intake.content.ReportContent;
import nl.tijdig.intake.content.Reporter;
import nl.tijdig.platform.web.Municipality;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report as a partner or a worker sends it.
 *
 * @param reference the sender's own reference; a partner must give one
 * @param receivedAt when Veilig Thuis received it; a worker may say so, for a partner it is now
 * @param municipality CBS municipality code of the household; 0000 when unknown
 * @param address absent when unknown, or when the household has no fixed abode
 */
@Schema(description = "Een melding zoals de melder haar stuurt. / A report as it is sent.")
public record ReportRequest(
    @Pattern(regexp = ReportRequest.REFERENCE, message = "{reference.invalid}")
        @Schema(
            description =
                "Uw eigen kenmerk; voor een partner verplicht. / Your own reference; a partner must"
                    + " give it.",
            examples = "PL1500-2026123456-1")
        @Nullable String reference,
    @NotNull ReporterCapacity capacity,
    @Schema(
            description =
                "Alleen door een medewerker, nooit in de toekomst. / By a worker only, never in the"
                    + " future.",
            examples = "2026-11-23T09:15:00Z")
        @Nullable Instant receivedAt,
    @NotNull
        @Municipality
        @Schema(
            description =
                "CBS-gemeentecode van het gezin; 0000 als die onbekend is. / CBS code of the"
                    + " household's municipality; 0000 when unknown.",
            examples = "0392")
        String municipality,
    @NotNull @Valid Incident incident,
    @NotNull @Valid Concern concern,
    @Valid @Nullable Address address,
    @NotEmpty
        @Size(max = 50)
        @Schema(description = "Alle direct betrokkenen. / Everybody directly involved.")
        List<@Valid @NotNull Person> persons,
    @Size(max = 500)
        @Schema(description = "Wat zij van elkaar zijn. / What they are to each other.")
        @Nullable List<@Valid @NotNull Relation> relations,
    @NotNull
        @Schema(
            description =
                "Of de melder wil horen wat ermee gedaan is. / Whether the reporter wants to hear"
                    + " what was done.")
        Boolean feedbackWanted,
    @NotNull @Valid Reporter reporter) {

  /** Up to a hundred characters that can stand in any form, file name or log line. */
  static final String REFERENCE = "^[A-Za-z0-9][A-Za-z0-9._:/#-]{0,99}$";

  /** What is personal in it. */
  public ReportContent content() {
    return new ReportContent(incident, concern, address, persons, relations, reporter);
  }

  /** Says nothing: whatever prints this must not print a person. */
  @Override
  public String toString() {
    return "ReportRequest";
  }
}
