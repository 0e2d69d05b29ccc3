package nl.tijdig.deadline.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.tijdig.deadline.explanation.ExplainBreach;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.Violations;

/** Checks a form as the API checks a request. */
@ApplicationScoped
class FormChecks {
  private final Validator validator;
  private final Violations violations;
  private final ExplainBreach explaining;

  FormChecks(Validator validator, Violations violations, ExplainBreach explaining) {
    this.validator = validator;
    this.violations = violations;
    this.explaining = explaining;
  }

  /** All that is wrong at once, so that nobody mends a form twice. */
  List<FieldError> errors(UUID deadlineId, ExplainForm form) {
    var errors = new ArrayList<>(violations.errors(validator.validate(form.request())));
    if (form.hasImpossibleDay()) {
      errors.add(new FieldError("/expectedAt", "date.invalid", "is geen datum", "is not a date"));
    } else {
      explaining.refusal(deadlineId, form.request()).ifPresent(errors::add);
    }
    return errors;
  }
}
