package nl.tijdig.platform.code;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.tijdig.contracts.code.Code;

/** Finds the entries of code lists. */
public final class Codes {

  private Codes() {}

  /** The entry with this code; empty when the list has none. */
  public static <C extends Enum<C> & Code> Optional<C> find(Class<C> list, String code) {
    return Arrays.stream(list.getEnumConstants())
        .filter(entry -> entry.code().equals(code))
        .findFirst();
  }

  /** All codes of a list, for people: {@code acute, urgent, regular}. */
  static <C extends Enum<C> & Code> String named(Class<C> list) {
    return Arrays.stream(list.getEnumConstants()).map(Code::code).collect(Collectors.joining(", "));
  }
}
