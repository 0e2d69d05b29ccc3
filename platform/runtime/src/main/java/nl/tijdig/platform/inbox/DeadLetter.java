package nl.tijdig.platform.inbox;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.platform.event.CaseKey;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be read or handled.
 *
 * @param code what kind of failure
 * @param reason what failed
 * @param state {@code open}, {@code replayed} or {@code discarded}
 */
record DeadLetter(
    UUID id,
    RawMessage message,
    @Nullable UUID eventId,
    @Nullable String type,
    String code,
    String reason,
    Instant failedAt,
    String state,
    @Nullable Instant decidedAt,
    @Nullable String decidedBy,
    @Nullable String decision) {

  static final String OPEN = "open";
  static final String REPLAYED = "replayed";
  static final String DISCARDED = "discarded";

  /** The case it is about; null when its key says none. */
  @Nullable UUID caseId() {
    return CaseKey.caseOf(message.key());
  }

  boolean open() {
    return OPEN.equals(state);
  }

  /** What everybody sees of it in a list: where it stood and why it failed, not what it held. */
  Summary summary() {
    return new Summary(
        id,
        message.topic(),
        message.partition(),
        message.offset(),
        message.key(),
        eventId,
        type,
        code,
        reason,
        failedAt,
        state,
        decidedAt,
        decidedBy,
        decision);
  }

  /** A dead letter in a list. */
  public record Summary(
      UUID id,
      String topic,
      int partition,
      long offset,
      @Nullable String key,
      @Nullable UUID eventId,
      @Nullable String type,
      String code,
      String reason,
      Instant failedAt,
      String state,
      @Nullable Instant decidedAt,
      @Nullable String decidedBy,
      @Nullable String decision) {}

  /** A dead letter with the message itself. */
  public record Detail(Summary letter, Map<String, String> headers, @Nullable String data) {}
}
