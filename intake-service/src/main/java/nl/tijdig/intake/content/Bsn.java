package nl.tijdig.intake.content;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A citizen service number (burgerservicenummer): nine digits that pass the elfproef. The numbers
 * that other systems use for "unknown" and "unborn" are refused: leave the field out instead. That
 * a number passes does not prove that it was given to anybody.
 */
@Documented
@Constraint(validatedBy = BsnValidator.class)
@Target({
  ElementType.FIELD,
  ElementType.METHOD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface Bsn {

  String message() default "{bsn.invalid}";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
