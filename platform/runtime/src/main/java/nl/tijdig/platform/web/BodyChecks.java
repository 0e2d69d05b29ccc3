package nl.tijdig.platform.web;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds all that is wrong with a body at once: what could not be read, and what is not valid. */
@Singleton
class BodyChecks {

  private final Map<Class<?>, BodyCheck<?>> checks;
  private final Validator validator;
  private final Violations violations;

  BodyChecks(@All List<BodyCheck<?>> checks, Validator validator, Violations violations) {
    this.checks = checks.stream().collect(Collectors.toMap(BodyCheck::type, Function.identity()));
    this.validator = validator;
    this.violations = violations;
  }

  /**
   * The body that was read. One that could be read whole and has no check of its own is left to the
   * {@code @Valid} of the resource.
   *
   * @throws InvalidInput with every error
   */
  Object passed(Reading<Object> reading) {
    var errors = reading.errorsWith(body -> errors(body, !reading.errors().isEmpty()));
    if (!errors.isEmpty()) {
      throw InvalidInput.of(errors);
    }
    return reading.value();
  }

  private List<FieldError> errors(Object body, boolean readInPart) {
    var check = checks.get(body.getClass());
    if (check != null) {
      return errors(check, body);
    }
    return readInPart ? violations.errors(validator.validate(body)) : List.of();
  }

  private static <T> List<FieldError> errors(BodyCheck<T> check, Object body) {
    return check.errors(check.type().cast(body));
  }
}
