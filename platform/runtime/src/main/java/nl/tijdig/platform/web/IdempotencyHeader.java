package nl.tijdig.platform.web;

import java.util.regex.Pattern;

/** The header {@code Idempotency-Key}. */
final class IdempotencyHeader {

  static final String NAME = "Idempotency-Key";

  /** The draft standard has it in quotes, most who send one do not: both are taken. */
  private static final Pattern KEY =
      Pattern.compile("\"([!#-\\[\\]-~]{1,255})\"|([!#-\\[\\]-~]{1,255})");

  private IdempotencyHeader() {}

  /**
   * The key itself.
   *
   * @throws InvalidInput when it is not one
   */
  static String read(String header) {
    var key = KEY.matcher(header.strip());
    if (!key.matches()) {
      throw InvalidInput.of(
          FieldError.ofParameter(
              NAME,
              "key.invalid",
              "moet 1 tot 255 zichtbare ASCII-tekens hebben",
              "must have 1 to 255 visible ASCII characters"));
    }
    return key.group(1) == null ? key.group(2) : key.group(1);
  }
}
