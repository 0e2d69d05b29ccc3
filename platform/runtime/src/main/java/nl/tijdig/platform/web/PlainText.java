package nl.tijdig.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text for people to read: not blank, not longer than said, no control characters but line ends and
 * tabs. Absent text is left to {@code @NotNull}.
 */
@Documented
@Constraint(validatedBy = PlainTextValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PlainText {

  /** The largest number of characters. */
  int max();

  String message() default "{text.invalid}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
