package nl.tijdig.platform.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key of a message, which is the id of a case. */
public final class CaseKey {

  private CaseKey() {}

  /** The case; null for a key that is none. */
  public static @Nullable UUID caseOf(@Nullable String key) {
    try {
      return key == null ? null : UUID.fromString(key);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
