package nl.tijdig.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of JSON from outside.
 *
 * @param value without the fields that could not be read; null when that leaves nothing
 * @param errors of the fields that are unknown or of another type
 */
public record Reading<T>(@Nullable T value, List<FieldError> errors) {

  public Reading {
    errors = List.copyOf(errors);
  }

  /**
   * These errors and what a check finds in the value, but for fields that are missing there only
   * because they could not be read.
   */
  public List<FieldError> errorsWith(Function<? super T, List<FieldError>> check) {
    var all = new ArrayList<>(errors);
    if (value != null) {
      check.apply(value).stream().filter(found -> !isOfWhatIsLacking(found)).forEach(all::add);
    }
    return all;
  }

  private boolean isOfWhatIsLacking(FieldError found) {
    return errors.stream()
        .anyMatch(
            error ->
                isAtOrBelow(found.pointer(), error.pointer())
                    || (isRequired(found) && isAtOrBelow(error.pointer(), found.pointer())));
  }

  /** What holds a field is there; the elements of a set, which have no place, are named as it. */
  private static boolean isRequired(FieldError found) {
    return found.code().equals(InputErrors.REQUIRED);
  }

  private static boolean isAtOrBelow(String pointer, String place) {
    return pointer.equals(place) || pointer.startsWith(place + "/");
  }
}
