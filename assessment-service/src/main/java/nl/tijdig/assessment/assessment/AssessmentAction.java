package nl.tijdig.assessment.assessment;

import com.fasterxml.jackson.annotation.JsonValue;

/** What can be done with a safety assessment; who may is for {@link Assessment} to say. */
public enum AssessmentAction {
  ASSIGN("assign"),
  RELEASE("release"),
  START("start"),
  COMPLETE("complete");

  private final String code;

  AssessmentAction(String code) {
    this.code = code;
  }

  @JsonValue
  public String code() {
    return code;
  }
}
