package nl.tijdig.platform.web;

import java.util.List;

/** The request is not valid: every field that is wrong, at once ({@code 400}). */
public final class InvalidInput extends Problem {

  private final transient List<FieldError> errors;

  private InvalidInput(List<FieldError> errors) {
    super(CommonProblem.INVALID_INPUT, detailNl(errors.size()), detailEn(errors.size()));
    this.errors = List.copyOf(errors);
  }

  public static InvalidInput of(FieldError... errors) {
    return of(List.of(errors));
  }

  public static InvalidInput of(List<FieldError> errors) {
    if (errors.isEmpty()) {
      throw new IllegalArgumentException("input without an error is not invalid");
    }
    return new InvalidInput(errors);
  }

  public List<FieldError> errors() {
    return errors;
  }

  private static String detailNl(int count) {
    return count == 1 ? "1 veld is ongeldig." : count + " velden zijn ongeldig.";
  }

  private static String detailEn(int count) {
    return count == 1 ? "1 field is invalid." : count + " fields are invalid.";
  }
}
