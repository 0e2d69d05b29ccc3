package nl.tijdig.intake.triage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.platform.web.BodyCheck;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.Violations;

/** Everything that is wrong or contradictory in a decision, at once. */
@ApplicationScoped
class TriageValidation implements BodyCheck<TriageRequest> {

  private final Validator validator;
  private final Violations violations;

  TriageValidation(Validator validator, Violations violations) {
    this.validator = validator;
    this.violations = violations;
  }

  @Override
  public Class<TriageRequest> type() {
    return TriageRequest.class;
  }

  @Override
  public List<FieldError> errors(TriageRequest request) {
    var errors = new ArrayList<>(violations.errors(validator.validate(request)));
    errors.addAll(UrgencyRule.errors("/urgency", request.kind(), request.urgency()));
    errors.addAll(onlyReportsHaveCases(request));
    errors.addAll(otherCareIsRead(request));
    return errors;
  }

  private static List<FieldError> onlyReportsHaveCases(TriageRequest request) {
    return request.caseId() == null || request.kind() == null || request.kind() == TriageKind.REPORT
        ? List.of()
        : List.of(
            new FieldError(
                "/caseId",
                "case.only-for-report",
                "kan alleen als kind report is",
                "is possible only when kind is report"));
  }

  private static List<FieldError> otherCareIsRead(TriageRequest request) {
    return request.kind() != TriageKind.OTHER_CARE || !Boolean.FALSE.equals(request.signalsRead())
        ? List.of()
        : List.of(
            new FieldError(
                "/signalsRead",
                "signals.unread",
                "moet true zijn: overige zorg is het alleen als de tekst op signalen van huiselijk"
                    + " geweld en kindermishandeling gelezen is",
                "must be true: it is other care only when the text was read for signals of"
                    + " domestic violence and child abuse"));
  }
}
