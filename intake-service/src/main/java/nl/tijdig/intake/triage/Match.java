package nl.tijdig.intake.triage;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.platform.web.Cursor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An open case that a report may belong to.
 *
 * @param sharedPersons how many persons of the report are in that case too
 */
@Schema(
    description = "Een open casus met dezelfde personen. / An open case with the same persons.",
    requiredProperties = {"caseId", "municipality", "openedAt", "sharedPersons"})
public record Match(
    UUID caseId,
    @Schema(examples = "0392") String municipality,
    Instant openedAt,
    @Schema(examples = "2") int sharedPersons) {

  Cursor cursor() {
    return new Cursor(openedAt, caseId);
  }
}
