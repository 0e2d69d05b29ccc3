package nl.tijdig.intake.triage;

import java.util.List;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import nl.tijdig.platform.web.FieldError;
import org.jspecify.annotations.Nullable;

/** A report has an urgency, and nothing else has one: what is no report waits for no assessment. */
public final class UrgencyRule {

  private UrgencyRule() {}

  /** What is wrong with the urgency; nothing when there is no kind to judge it by. */
  public static List<FieldError> errors(
      String pointer, @Nullable TriageKind kind, @Nullable Urgency urgency) {
    if (kind == TriageKind.REPORT && urgency == null) {
      return List.of(
          new FieldError(
              pointer,
              "urgency.required",
              "is verplicht als kind report is",
              "is required when kind is report"));
    }
    if (kind != null && kind != TriageKind.REPORT && urgency != null) {
      return List.of(
          new FieldError(
              pointer,
              "urgency.only-for-report",
              "kan alleen als kind report is; laat het weg",
              "is possible only when kind is report; leave it out"));
    }
    return List.of();
  }
}
