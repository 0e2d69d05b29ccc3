package nl.tijdig.platform.web;

import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** From what Bean Validation found to the fields a caller can mend. */
@Singleton
public class Violations {

  private static final Set<Class<? extends Annotation>> REQUIRED =
      Set.of(NotNull.class, NotEmpty.class, NotBlank.class);
  private static final Pattern OWN_KEY = Pattern.compile("\\{((?!jakarta\\.|org\\.)[a-z0-9.-]+)}");
  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private final ValidatorFactory validation;

  Violations(ValidatorFactory validation) {
    this.validation = validation;
  }

  /**
   * The violations of an object that was validated by hand, each with its pointer from there.
   *
   * <p>The code of an error is {@code required} for what is missing, the key of a message that is
   * our own ({@code "{bsn.invalid}"} gives {@code bsn.invalid}) and else the constraint's name.
   */
  public List<FieldError> errors(Collection<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(violation -> error(violation, Pointers.of(violation.getPropertyPath().iterator())))
        .sorted(Comparator.comparing(FieldError::pointer))
        .toList();
  }

  /**
   * The answer to a refused call of a resource method; null when its result is what was refused.
   */
  @Nullable Problem problem(ConstraintViolationException refused) {
    var violations = refused.getConstraintViolations();
    if (violations.stream().anyMatch(Violations::isOfResult)) {
      return null;
    }
    return InvalidInput.of(ofCall(violations));
  }

  /** The violations of the parameters of a resource method. */
  List<FieldError> ofCall(Collection<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(violation -> error(violation, CallParameter.of(violation)))
        .sorted(Comparator.comparing(Violations::place))
        .toList();
  }

  /** The violations of a record that gathers parameters. */
  List<FieldError> ofBean(Collection<? extends ConstraintViolation<?>> violations) {
    return violations.stream()
        .map(violation -> error(violation, CallParameter.ofBean(violation)))
        .sorted(Comparator.comparing(Violations::place))
        .toList();
  }

  private FieldError error(ConstraintViolation<?> violation, CallParameter parameter) {
    var error = error(violation, Pointers.of(parameter.rest()));
    return parameter.name() == null
        ? error
        : FieldError.ofParameter(parameter.name(), error.code(), error.nl(), error.en());
  }

  private FieldError error(ConstraintViolation<?> violation, String pointer) {
    return isRequired(violation)
        ? InputErrors.required(pointer)
        : new FieldError(pointer, code(violation), text(violation, "nl"), text(violation, "en"));
  }

  private static String code(ConstraintViolation<?> violation) {
    var own = OWN_KEY.matcher(violation.getMessageTemplate());
    return own.matches()
        ? own.group(1)
        : WORD_START
            .matcher(constraint(violation).getSimpleName())
            .replaceAll("-")
            .toLowerCase(Locale.ROOT);
  }

  private static boolean isRequired(ConstraintViolation<?> violation) {
    return REQUIRED.contains(constraint(violation));
  }

  private static Class<? extends Annotation> constraint(ConstraintViolation<?> violation) {
    return violation.getConstraintDescriptor().getAnnotation().annotationType();
  }

  private String text(ConstraintViolation<?> violation, String language) {
    return validation
        .getMessageInterpolator()
        .interpolate(
            violation.getMessageTemplate(),
            new WithoutValue(violation.getConstraintDescriptor()),
            Locale.forLanguageTag(language));
  }

  private static boolean isOfResult(ConstraintViolation<?> violation) {
    var path = violation.getPropertyPath().iterator();
    path.next();
    return path.hasNext() && path.next().getKind() == ElementKind.RETURN_VALUE;
  }

  private static String place(FieldError error) {
    return error.pointer() == null ? String.valueOf(error.parameter()) : error.pointer();
  }

  /** Lets no message, whoever wrote it, repeat the value that was refused. */
  private record WithoutValue(ConstraintDescriptor<?> constraint)
      implements MessageInterpolator.Context {

    @Override
    public ConstraintDescriptor<?> getConstraintDescriptor() {
      return constraint;
    }

    @Override
    public @Nullable Object getValidatedValue() {
      return null;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
      return type.cast(this);
    }
  }
}
