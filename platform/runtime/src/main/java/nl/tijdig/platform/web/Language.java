package nl.tijdig.platform.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages people are answered in; Dutch unless English is asked for. */
public enum Language {
  NL(Locale.forLanguageTag("nl")),
  EN(Locale.ENGLISH);

  private static final List<Locale> LOCALES = List.of(NL.locale, EN.locale);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  public String tag() {
    return locale.toLanguageTag();
  }

  /** The best language for an {@code Accept-Language}; one that cannot be read counts as none. */
  public static Language of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return NL;
    }
    try {
      var wanted = Locale.LanguageRange.parse(acceptLanguage);
      return EN.locale.equals(Locale.lookup(wanted, LOCALES)) ? EN : NL;
    } catch (IllegalArgumentException e) {
      return NL;
    }
  }

  public String choose(String nl, String en) {
    return this == EN ? en : nl;
  }
}
