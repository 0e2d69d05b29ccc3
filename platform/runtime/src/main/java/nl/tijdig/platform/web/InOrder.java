package nl.tijdig.platform.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record in which one moment is not before another one, when both are there. */
@Documented
@Constraint(validatedBy = InOrderValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface InOrder {

  /** The component with the first moment. */
  String from();

  /** The component with the last moment, which is refused when it is before the first. */
  String until();

  String message() default "{period.reversed}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
