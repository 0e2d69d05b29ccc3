package nl.tijdig.deadline.term;

import java.time.Instant;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.deadline.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A term that runs or ran.
 *
 * @param rule the version it runs under, kept for good
 * @param countsFrom the moment it counts from
 * @param firstDueAt the first moment that is too late, as it was counted when the term started
 * @param traceparent the trace in which it was started; null when that was not told
 */
record Run(Rule rule, Instant countsFrom, Instant firstDueAt, @Nullable String traceparent) {

  /** What was done before this moment was done too early to count. */
  Instant stopsCountFrom() {
    var age = rule.notOlderThan();
    return age == null ? Instant.MIN : DueMoments.plainlyBefore(firstDueAt, age);
  }
}
