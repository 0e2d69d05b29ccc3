package nl.tijdig.platform.web;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Public because Hibernate Validator makes it. */
public class PlainTextValidator implements ConstraintValidator<PlainText, String> {

  private int max;

  @Override
  public void initialize(PlainText constraint) {
    max = constraint.max();
  }

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    return text == null || fits(text);
  }

  private boolean fits(String text) {
    return !text.isBlank()
        && text.codePointCount(0, text.length()) <= max
        && text.codePoints().noneMatch(PlainTextValidator::isUnprintable);
  }

  private static boolean isUnprintable(int character) {
    return isHalf(character)
        || (Character.isISOControl(character)
            && character != '\n'
            && character != '\r'
            && character != '\t');
  }

  /** A surrogate without its other half is no character, and no JSON may be written with it. */
  private static boolean isHalf(int character) {
    return Character.getType(character) == Character.SURROGATE;
  }
}
