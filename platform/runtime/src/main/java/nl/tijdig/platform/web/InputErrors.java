package nl.tijdig.platform.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.List;
import java.util.Set;

/** Says of a field that could not be read what it must be, without what it was. */
final class InputErrors {

  static final String REQUIRED = "required";

  private InputErrors() {}

  static List<FieldError> of(JsonMappingException error) {
    var pointer = Pointers.of(error.getPath());
    return switch (error) {
      case UnrecognizedPropertyException _ -> List.of(unknown(pointer));
      case ValueInstantiationException refused
          when refused.getCause() instanceof InvalidInput own ->
          own.errors().stream().map(inner -> below(pointer, inner)).toList();
      case MismatchedInputException mismatch -> List.of(mismatch(pointer, mismatch));
      default -> List.of(invalid(pointer));
    };
  }

  /** Whether an object could not be made only because a field of it was taken out before. */
  static boolean isConsequence(JsonMappingException error, Set<String> takenOut) {
    var object = Pointers.of(error.getPath()) + "/";
    return error instanceof ValueInstantiationException
        && !(error.getCause() instanceof InvalidInput)
        && takenOut.stream().anyMatch(place -> place.startsWith(object));
  }

  static FieldError required(String pointer) {
    return new FieldError(pointer, REQUIRED, "is verplicht", "is required");
  }

  private static FieldError unknown(String pointer) {
    return new FieldError(
        pointer, "field.unknown", "is geen bekend veld", "is not a field that is known");
  }

  private static FieldError invalid(String pointer) {
    return new FieldError(pointer, "value.invalid", "is ongeldig", "is invalid");
  }

  private static FieldError below(String pointer, FieldError inner) {
    return new FieldError(pointer + inner.pointer(), inner.code(), inner.nl(), inner.en());
  }

  private static FieldError mismatch(String pointer, MismatchedInputException mismatch) {
    var type = mismatch.getTargetType();
    if (type == null) {
      return invalid(pointer);
    }
    if (isAbsent(mismatch)) {
      return required(pointer);
    }
    return type == String.class && mismatch instanceof InvalidFormatException
        ? nul(pointer)
        : Expected.of(type).at(pointer);
  }

  /** Text that is refused for what it holds can only hold the one character that is. */
  private static FieldError nul(String pointer) {
    return new FieldError(
        pointer, "text.nul", "mag het teken NUL niet bevatten", "must not hold the character NUL");
  }

  /** Jackson tells a missing number or boolean from a wrong one only in words. */
  private static boolean isAbsent(MismatchedInputException mismatch) {
    var message = mismatch.getOriginalMessage();
    return message.startsWith("Cannot map `null`") || message.startsWith("No content");
  }
}
