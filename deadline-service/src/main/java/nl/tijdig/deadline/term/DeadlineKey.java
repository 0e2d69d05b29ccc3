package nl.tijdig.deadline.term;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import nl.tijdig.deadline.rule.Occurrence;

/**
 * What tells one term from another.
 *
 * @param rule id of the rule, whatever its version
 * @param subject what the term is about
 * @param occurrence which term of this subject under this rule, from 1; 0 for what holds for every
 *     one of them
 */
record DeadlineKey(String rule, UUID subject, int occurrence) {
  private static final long TIME = 0xFFFF_FFFF_FFFF_0000L;
  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  /** Where is kept what holds for every term of this subject under this rule. */
  DeadlineKey ofEvery() {
    return new DeadlineKey(rule, subject, Occurrence.EVERY);
  }

  boolean isOfEvery() {
    return occurrence == Occurrence.EVERY;
  }

  /** The key of the term so many after this one. */
  DeadlineKey further(int by) {
    return by == 0 ? this : new DeadlineKey(rule, subject, occurrence + by);
  }

  /**
   * The id of the term (UUIDv8). It follows from the key, so a rebuild from the log gives the same;
   * it begins as the id of the subject does, so terms of one subject lie together and in order of
   * time.
   */
  UUID id() {
    var hash = ByteBuffer.wrap(sha256());
    return new UUID(
        (subject.getMostSignificantBits() & TIME) | VERSION_8 | (hash.getShort() & 0x0FFF),
        (hash.getLong() >>> 2) | VARIANT);
  }

  /** The first id that a term of this subject can have. */
  static UUID firstIdOf(UUID subject) {
    return new UUID(subject.getMostSignificantBits() & TIME, 0);
  }

  /** The last id that a term of this subject can have. */
  static UUID lastIdOf(UUID subject) {
    return new UUID(subject.getMostSignificantBits() | ~TIME, -1);
  }

  private byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((rule + "/" + subject + "/" + occurrence).getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
