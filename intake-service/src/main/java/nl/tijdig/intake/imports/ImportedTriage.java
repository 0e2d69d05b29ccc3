package nl.tijdig.intake.imports;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.platform.web.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the earlier system decided about a report.
 *
 * @param urgency exactly when it is a report
 * @param triagedAt the original moment
 */
@Schema(description = "Wat het oude systeem besloot. / What the earlier system decided.")
record ImportedTriage(
    @NotNull TriageKind kind,
    @Nullable Urgency urgency,
    @NotNull Instant triagedAt,
    @NotNull @PlainText(max = 10_000) @Schema(maxLength = 10_000) String reasons) {

  /** Says nothing: the grounds may be about people. */
  @Override
  public String toString() {
    return "ImportedTriage";
  }
}
