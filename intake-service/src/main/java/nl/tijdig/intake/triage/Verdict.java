package nl.tijdig.intake.triage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A valid decision about a report, whoever took it.
 *
 * @param urgency exactly when it is a report
 * @param signalsRead whether the one who decided is known to have read the text for signals
 */
public record Verdict(
    TriageKind kind,
    @Nullable Urgency urgency,
    String reasons,
    boolean signalsRead,
    Instant decidedAt) {

  public Verdict {
    decidedAt = decidedAt.truncatedTo(ChronoUnit.MICROS);
  }

  /** Says nothing: the grounds may be about people. */
  @Override
  public String toString() {
    return "Verdict";
  }
}
