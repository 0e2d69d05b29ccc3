package nl.tijdig.assessment.assessment;

import static nl.tijdig.assessment.assessment.AssessmentAction.ASSIGN;
import static nl.tijdig.assessment.assessment.AssessmentAction.COMPLETE;
import static nl.tijdig.assessment.assessment.AssessmentAction.RELEASE;
import static nl.tijdig.assessment.assessment.AssessmentAction.START;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import nl.tijdig.contracts.code.Code;

/** Where a safety assessment stands, and what can be done with it there. */
public enum AssessmentState implements Code {
  WAITING("waiting", "Wacht op beoordeling", "Waiting"),
  ASSIGNED("assigned", "Toegewezen", "Assigned"),
  /** May go to a colleague but not back to the list: its work was started, and that was told. */
  IN_PROGRESS("in-progress", "In beoordeling", "In progress"),
  COMPLETED("completed", "Beoordeeld", "Completed"),
  /** A later triage found that it is no report after all, before anybody had started. */
  WITHDRAWN("withdrawn", "Ingetrokken", "Withdrawn");

  private final String code;
  private final String nl;
  private final String en;

  AssessmentState(String code, String nl, String en) {
    this.code = code;
    this.nl = nl;
    this.en = en;
  }

  @Override
  @JsonValue
  public String code() {
    return code;
  }

  @Override
  public String nl() {
    return nl;
  }

  @Override
  public String en() {
    return en;
  }

  /** Whether something is still to be done. */
  boolean isPending() {
    return !actions().isEmpty();
  }

  List<AssessmentAction> actions() {
    return switch (this) {
      case WAITING -> List.of(ASSIGN);
      case ASSIGNED -> List.of(ASSIGN, RELEASE, START);
      case IN_PROGRESS -> List.of(ASSIGN, COMPLETE);
      case COMPLETED, WITHDRAWN -> List.of();
    };
  }
}
