package nl.tijdig.platform.sql;

/**
 * Text that PostgreSQL can keep. It takes no NUL and no half of a surrogate pair, in {@code text}
 * nor in {@code jsonb}; U+FFFD stands where one was, as it stands where bytes were no UTF-8.
 */
public final class StorableText {

  /** Stands for what could not be kept. */
  public static final char REPLACEMENT = '\uFFFD';

  private StorableText() {}

  /** The text with U+FFFD for each character that cannot be kept. */
  public static String of(String text) {
    if (canBeKept(text)) {
      return text;
    }
    var kept = new StringBuilder(text.length());
    text.codePoints().map(c -> canBeKept(c) ? c : REPLACEMENT).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** Whether PostgreSQL can keep it as it is. */
  public static boolean canBeKept(String text) {
    for (var i = 0; i < text.length(); i++) {
      var character = text.charAt(i);
      // Nearly every text has none of both, and then there is no need to look at pairs.
      if (character == 0 || Character.isSurrogate(character)) {
        return text.codePoints().allMatch(StorableText::canBeKept);
      }
    }
    return true;
  }

  private static boolean canBeKept(int codePoint) {
    return codePoint != 0
        && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
  }
}
