package nl.tijdig.assessment.assessment;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The outcome decides something, and a kind of partner is named exactly when it hands over. */
@Constraint(validatedBy = DecidedValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Decided {

  String message() default "{outcome.not-yet-assessed}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
