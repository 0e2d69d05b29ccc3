package nl.tijdig.contracts.code;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One code list (codelijst) with all its entries, as people and partner systems read it.
 *
 * @param name the name in kebab case, for example {@code triage-kind}
 * @param entries the entries in their fixed order
 */
public record CodeList(String name, List<Entry> entries) {

  /**
   * One code with its labels.
   *
   * @param code the code that travels
   * @param nl the Dutch label
   * @param en the English label
   */
  public record Entry(String code, String nl, String en) {

    static Entry of(Code code) {
      return new Entry(code.code(), code.nl(), code.en());
    }
  }

  public CodeList {
    entries = List.copyOf(entries);
  }

  /** The list that an enum is, under its name in kebab case. */
  public static <C extends Enum<C> & Code> CodeList of(Class<C> codes) {
    var entries = Arrays.stream(codes.getEnumConstants()).map(Entry::of).toList();
    return new CodeList(kebabCase(codes.getSimpleName()), entries);
  }

  private static String kebabCase(String className) {
    return className.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
