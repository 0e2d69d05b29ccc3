package nl.tijdig.intake.content;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The elfproef: the weighted sum of the nine digits is a multiple of eleven, and not zero. */
public class BsnValidator implements ConstraintValidator<Bsn, String> {

  private static final Pattern NINE_DIGITS = Pattern.compile("[0-9]{9}");
  private static final int[] WEIGHTS = {9, 8, 7, 6, 5, 4, 3, 2, -1};

  /** What registrations fill in when there is no number: for unknown and for unborn. */
  private static final Set<String> STAND_INS = Set.of("000000000", "999999999");

  @Override
  public boolean isValid(@Nullable String bsn, ConstraintValidatorContext context) {
    if (bsn == null) {
      return true;
    }
    if (STAND_INS.contains(bsn)) {
      return refuseStandIn(context);
    }
    return NINE_DIGITS.matcher(bsn).matches() && passesElfproef(bsn);
  }

  private static boolean refuseStandIn(ConstraintValidatorContext context) {
    context.disableDefaultConstraintViolation();
    context.buildConstraintViolationWithTemplate("{bsn.stand-in}").addConstraintViolation();
    return false;
  }

  private static boolean passesElfproef(String bsn) {
    var sum = 0;
    for (var i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (bsn.charAt(i) - '0');
    }
    return sum > 0 && sum % 11 == 0;
  }
}
