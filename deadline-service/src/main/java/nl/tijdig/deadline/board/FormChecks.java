package nl.tijdig.deadline.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import nl.tijdig.platform.web.FieldError;
import nl.tijdig.platform.web.Violations;

/** Checks a form as the API checks a request. */
@ApplicationScoped
class FormChecks {
  private final Validator validator;
  private final Violations violations;

  FormChecks(Validator validator, Violations violations) {
    this.validator = validator;
    this.violations = violations;
  }

  List<FieldError> errors(ExplainForm form) {
    var errors = new ArrayList<>(violations.errors(validator.validate(form.request())));
    if (form.hasImpossibleDay()) {
      errors.add(new FieldError("/expectedAt", "date.invalid", "is geen datum", "is not a date"));
    }
    return errors;
  }
}
