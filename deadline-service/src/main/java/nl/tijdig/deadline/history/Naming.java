package nl.tijdig.deadline.history;

import java.util.Locale;
import nl.tijdig.deadline.calendar.TermLength;
import nl.tijdig.deadline.rule.Bilingual;
import nl.tijdig.deadline.rule.Rule;
import org.jspecify.annotations.Nullable;

/** Says what happened as people read it, with how long before or after, and to whom it went. */
final class Naming {

  private Naming() {}

  /**
   * What happened.
   *
   * @param detail a length of time as rules write it; null when it has none
   * @param rule the one the term runs under
   */
  static Bilingual of(What what, @Nullable String detail, Rule rule) {
    return detail == null
        ? new Bilingual(what.nl(), what.en())
        : withLength(what, TermLength.parse(detail), rule);
  }

  private static Bilingual withLength(What what, TermLength length, Rule rule) {
    var audience = rule.audienceOf(length.toString());
    return switch (what) {
      case WARNING -> name(what, length, "%s, %s vooraf", "%s, %s before");
      case ESCALATION ->
          name(
              what,
              length,
              "%%s naar %s, na %%s".formatted(lower(audience.nl())),
              "%%s to the %s, after %%s".formatted(lower(audience.en())));
      case EXTENSION -> name(what, length, "%s met %s", "%s by %s");
      default -> name(what, length, "%s: %s", "%s: %s");
    };
  }

  private static Bilingual name(What what, TermLength length, String nl, String en) {
    return new Bilingual(
        nl.formatted(what.nl(), length.nl()), en.formatted(what.en(), length.en()));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
