package nl.tijdig.deadline.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import nl.tijdig.deadline.calendar.DerivationWords;
import nl.tijdig.deadline.calendar.LaterEnd;
import org.jspecify.annotations.Nullable;

/**
 * What one decision did to the end of a term.
 *
 * @param type suspension or extension
 * @param ground on which of the grounds of the rule
 * @param at when it was decided
 * @param until only of a suspension: when the term runs on; while it stands still, the last moment
 *     at which it will
 * @param before the due moment before
 * @param end the due moment after it, and how it was counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CourseStep(
    MoveType type,
    @Nullable String ground,
    Instant at,
    @Nullable Instant until,
    Instant before,
    LaterEnd end) {

  /** What it did, in one sentence. */
  public String say(DerivationWords words) {
    return until == null ? words.extension(at, end) : words.standstill(at, until, end);
  }

  /** Whether both are what the same decision did, which may have been told more of since. */
  public boolean isOfSameMove(CourseStep other) {
    return type == other.type && at.equals(other.at);
  }

  boolean standsStill(Instant now) {
    return until != null && !now.isBefore(at) && now.isBefore(until);
  }
}
