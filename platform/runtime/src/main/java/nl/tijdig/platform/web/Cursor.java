package nl.tijdig.platform.web;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Where a page ended: the keys of its last row, for a list in the order of (rank, moment, id).
 *
 * @param rank first sort key, for example the urgency; 0 where a list has none
 * @param moment second sort key
 * @param id what makes the order certain
 */
public record Cursor(long rank, Instant moment, UUID id) {

  private static final int BYTES = Long.BYTES + Long.BYTES + Integer.BYTES + 2 * Long.BYTES;

  public Cursor(Instant moment, UUID id) {
    this(0, moment, id);
  }

  /** The opaque form that travels: base64url. */
  public String encoded() {
    var bytes =
        ByteBuffer.allocate(BYTES)
            .putLong(rank)
            .putLong(moment.getEpochSecond())
            .putInt(moment.getNano())
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits());
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /** For JAX-RS: reads the opaque form, or refuses it with {@code 400}. */
  public static Cursor fromString(String encoded) {
    try {
      return read(ByteBuffer.wrap(Base64.getUrlDecoder().decode(encoded)));
    } catch (IllegalArgumentException | BufferUnderflowException | DateTimeException e) {
      throw unreadable();
    }
  }

  private static Cursor read(ByteBuffer bytes) {
    if (bytes.remaining() != BYTES) {
      throw unreadable();
    }
    return new Cursor(
        bytes.getLong(),
        Instant.ofEpochSecond(bytes.getLong(), bytes.getInt()),
        new UUID(bytes.getLong(), bytes.getLong()));
  }

  private static Problem unreadable() {
    return InvalidInput.of(
        FieldError.ofParameter(
            "cursor",
            "cursor.invalid",
            "is geen cursor uit een eerder antwoord",
            "is not a cursor from an earlier answer"));
  }
}
