package nl.tijdig.platform.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Public because Hibernate Validator makes it. */
public class InOrderValidator implements ConstraintValidator<InOrder, Record> {

  private String from = "";
  private String until = "";

  @Override
  public void initialize(InOrder constraint) {
    from = constraint.from();
    until = constraint.until();
  }

  @Override
  public boolean isValid(Record period, ConstraintValidatorContext context) {
    var first = moment(period, from);
    var last = moment(period, until);
    if (first == null || last == null || !last.isBefore(first)) {
      return true;
    }
    context.disableDefaultConstraintViolation();
    context
        .buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
        .addPropertyNode(until)
        .addConstraintViolation();
    return false;
  }

  private static @Nullable Instant moment(Record period, String name) {
    var component =
        Arrays.stream(period.getClass().getRecordComponents())
            .filter(one -> one.getName().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(period.getClass() + " lacks " + name));
    try {
      component.getAccessor().setAccessible(true);
      return (Instant) component.getAccessor().invoke(period);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
