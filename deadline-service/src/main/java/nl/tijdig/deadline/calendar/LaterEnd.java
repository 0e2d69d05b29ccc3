package nl.tijdig.deadline.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.tijdig.deadline.calendar.Derivation.Shift;
import nl.tijdig.deadline.calendar.Derivation.SkippedDay;
import org.jspecify.annotations.Nullable;

/**
 * How the end of a running term came to lie later, as {@link Derivation} says how it came about.
 *
 * @param added what was added; absent when that was time rather than days, or nothing
 * @param skipped the closed days that were passed over, in order
 * @param shifts how the end moved, and by which article
 * @param lastDay the last day of the term now; absent for a term in hours
 * @param dueAt the first moment that is too late now
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LaterEnd(
    @Nullable TermLength added,
    List<SkippedDay> skipped,
    List<Shift> shifts,
    @Nullable LocalDate lastDay,
    Instant dueAt) {

  /** What is empty is left out where it is stored. */
  public LaterEnd {
    skipped = skipped == null ? List.of() : List.copyOf(skipped);
    shifts = shifts == null ? List.of() : List.copyOf(shifts);
  }

  static LaterEnd at(Instant dueAt, @Nullable TermLength added) {
    return new LaterEnd(added, List.of(), List.of(), null, dueAt);
  }
}
