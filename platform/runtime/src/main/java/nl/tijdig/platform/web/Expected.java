package nl.tijdig.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.tijdig.contracts.code.Code;

/**
 * What a value of a type must look like.
 *
 * @param code what a program can act on
 * @param nl what a person can act on, in Dutch
 * @param en the same in English
 */
record Expected(String code, String nl, String en) {

  private static final Expected ID =
      new Expected("uuid.invalid", "moet een UUID zijn", "must be a UUID");
  private static final Expected MOMENT =
      new Expected(
          "date-time.invalid",
          "moet een tijdstip zijn zoals 2026-03-02T09:00:00Z",
          "must be a moment such as 2026-03-02T09:00:00Z");
  private static final Expected DATE =
      new Expected(
          "date.invalid",
          "moet een datum zijn zoals 2026-03-02",
          "must be a date such as 2026-03-02");
  private static final Expected NUMBER =
      new Expected("number.expected", "moet een getal zijn", "must be a number");
  private static final Expected BOOLEAN =
      new Expected("boolean.expected", "moet true of false zijn", "must be true or false");
  private static final Expected TEXT =
      new Expected("text.expected", "moet tekst zijn", "must be text");
  private static final Expected LIST =
      new Expected("list.expected", "moet een lijst zijn", "must be a list");
  private static final Expected OBJECT =
      new Expected("object.expected", "moet een object zijn", "must be an object");

  static Expected of(Class<?> type) {
    if (type.isEnum()) {
      return oneOf(type);
    }
    if (type == boolean.class || type == Boolean.class) {
      return BOOLEAN;
    }
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return NUMBER;
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return LIST;
    }
    return ofValue(type);
  }

  private static Expected ofValue(Class<?> type) {
    if (type == UUID.class) {
      return ID;
    }
    if (type == Instant.class) {
      return MOMENT;
    }
    if (type == LocalDate.class) {
      return DATE;
    }
    return type == String.class ? TEXT : OBJECT;
  }

  private static Expected oneOf(Class<?> type) {
    var codes =
        Arrays.stream(type.getEnumConstants())
            .map(Expected::codeOf)
            .collect(Collectors.joining(", "));
    return new Expected(
        "code.unknown", "moet een van deze zijn: " + codes, "must be one of: " + codes);
  }

  /** A code list travels by its codes, any other enum by its names. */
  private static String codeOf(Object constant) {
    return constant instanceof Code code ? code.code() : constant.toString();
  }

  FieldError at(String pointer) {
    return new FieldError(pointer, code, nl, en);
  }

  FieldError ofParameter(String name) {
    return FieldError.ofParameter(name, code, nl, en);
  }
}
