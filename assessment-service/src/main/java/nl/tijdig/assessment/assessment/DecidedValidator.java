package nl.tijdig.assessment.assessment;

import static nl.tijdig.contracts.code.AssessmentOutcome.NOT_YET_ASSESSED;
import static nl.tijdig.contracts.code.AssessmentOutcome.TRANSFER;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

/** Says of each field that contradicts the outcome what is wrong with it. */
public class DecidedValidator implements ConstraintValidator<Decided, CompletionRequest> {

  @Override
  public boolean isValid(CompletionRequest request, ConstraintValidatorContext context) {
    context.disableDefaultConstraintViolation();
    if (request.outcome() == null) {
      return true;
    }
    return decides(request, context) && namesPartnerWhenItHandsOver(request, context);
  }

  private static boolean decides(CompletionRequest request, ConstraintValidatorContext context) {
    return request.outcome() != NOT_YET_ASSESSED
        || refuse(context, "outcome", "{outcome.not-yet-assessed}");
  }

  private static boolean namesPartnerWhenItHandsOver(
      CompletionRequest request, ConstraintValidatorContext context) {
    var handsOver = request.outcome() == TRANSFER;
    var named = request.partnerKind() != null;
    if (handsOver == named) {
      return true;
    }
    return refuse(
        context,
        "partnerKind",
        handsOver ? "{partner-kind.missing}" : "{partner-kind.without-transfer}");
  }

  private static boolean refuse(ConstraintValidatorContext context, String field, String message) {
    context
        .buildConstraintViolationWithTemplate(message)
        .addPropertyNode(field)
        .addConstraintViolation();
    return false;
  }
}
