package nl.tijdig.deadline.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a due moment came about: enough to count it again by hand. Stored with the deadline, because
 * the calendar and the rules of later years may differ; {@link DerivationWords} says it to people.
 *
 * @param from the moment the term counts from
 * @param length how long it lasts; absent when it ends at a given moment
 * @param until the given moment that it ends at or is counted back from; absent when it is counted
 *     from its start
 * @param calendar whether the Algemene termijnenwet was applied
 * @param counted the days that were counted; absent for a term in hours
 * @param skipped the closed days that were passed over, in order
 * @param shifts how the end moved, and by which article
 * @param exemption the article by which the Algemene termijnenwet leaves this term alone
 * @param lastDay the last day of the term; absent for a term in hours
 * @param dueAt the first moment that is too late
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Derivation(
    Instant from,
    @Nullable TermLength length,
    @Nullable Instant until,
    TermCalendar calendar,
    @Nullable CountedDays counted,
    List<SkippedDay> skipped,
    List<Shift> shifts,
    @Nullable LegalArticle exemption,
    @Nullable LocalDate lastDay,
    Instant dueAt) {

  /** What is empty is left out where it is stored. */
  public Derivation {
    skipped = skipped == null ? List.of() : List.copyOf(skipped);
    shifts = shifts == null ? List.of() : List.copyOf(shifts);
  }

  /**
   * The plain count. The day on which the term starts does not count.
   *
   * @param first the day after it
   * @param last the day on which the plain count ends
   * @param days how many days from first to last were counted
   */
  public record CountedDays(LocalDate first, LocalDate last, int days) {}

  /**
   * A closed day the count or the end passed over.
   *
   * @param day the day
   * @param reason why it is closed
   * @param closedBy the article that closes it
   */
  public record SkippedDay(LocalDate day, ClosedReason reason, LegalArticle closedBy) {}

  /**
   * The end moved on.
   *
   * @param from the last day as it was
   * @param to the last day as it became
   * @param by the article that moved it
   */
  public record Shift(LocalDate from, LocalDate to, LegalArticle by) {}
}
