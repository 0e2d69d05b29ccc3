package nl.tijdig.intake.cases;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A case in a list: ids, codes and moments. */
@Schema(
    description = "Een casus in een lijst. / A case in a list.",
    requiredProperties = {"id", "state", "municipality", "openedAt", "openedFor"})
public record CaseSummary(
    UUID id,
    CaseState state,
    @Schema(examples = "0392") String municipality,
    Instant openedAt,
    UUID openedFor) {

  static CaseSummary of(Case found) {
    return new CaseSummary(
        found.id(), found.state(), found.municipality(), found.openedAt(), found.openedFor());
  }
}
