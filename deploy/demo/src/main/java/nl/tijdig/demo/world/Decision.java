package nl.tijdig.demo.world;

import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What the workers will make of a report.
 *
 * @param urgency of a report only
 * @param outcome of its assessment; {@code not-yet-assessed} of what is no report too
 */
public record Decision(TriageKind kind, @Nullable Urgency urgency, AssessmentOutcome outcome) {

  static Decision report(Urgency urgency, AssessmentOutcome outcome) {
    return new Decision(TriageKind.REPORT, urgency, outcome);
  }

  static Decision no(TriageKind kind) {
    return new Decision(kind, null, AssessmentOutcome.NOT_YET_ASSESSED);
  }

  /** The grounds, in the words of the one who decides. */
  public String reasons() {
    return switch (kind) {
      case REPORT -> "Signalen van huiselijk geweld of kindermishandeling in de melding.";
      case OTHER_CARE -> "Gelezen op signalen van geweld en mishandeling; die zijn er niet.";
      case MISADDRESSED -> "Bestemd voor een andere instantie.";
      case INADMISSIBLE -> "Geen melding: de betrokkenen zijn niet te herleiden.";
    };
  }
}
