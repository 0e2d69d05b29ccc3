package nl.tijdig.deadline.move;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.deadline.calendar.TermLength;
import nl.tijdig.deadline.course.MoveType;
import org.jspecify.annotations.Nullable;

/**
 * A decision about the end of a term, as it was taken; it does not change.
 *
 * @param caseId names the key that the reason is encrypted with
 * @param reason in the clear; null when the data of the case was destroyed
 * @param dueBefore the due moment before
 * @param dueAt the due moment after
 * @param resumesAt of a suspension: when the term runs on by itself
 */
record TermMove(
    UUID id,
    UUID deadlineId,
    UUID caseId,
    MoveType type,
    @Nullable String ground,
    @Nullable TermLength length,
    @Nullable String reason,
    Instant dueBefore,
    Instant dueAt,
    @Nullable Instant resumesAt,
    String movedBy,
    Instant movedAt) {

  static final long VERSION = 1;

  String path() {
    return "deadlines/" + deadlineId + "/moves/" + id;
  }

  /** Says nothing: the reason may be about people. */
  @Override
  public String toString() {
    return "TermMove " + id;
  }
}
