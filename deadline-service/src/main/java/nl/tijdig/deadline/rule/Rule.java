package nl.tijdig.deadline.rule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.calendar.TermCalendar;
import nl.tijdig.deadline.calendar.TermLength;
import org.jspecify.annotations.Nullable;

/**
 * One version of a rule that says how long something may take.
 *
 * @param id name of the rule in events and tables, for example safety-assessment
 * @param version from 1; a change of a rule is a new version
 * @param validFrom first day, in Amsterdam, from which terms can count under this version
 * @param validUntil first day from which they no longer can; absent while it holds
 * @param name what people call the term
 * @param ground what it rests on: the article, the norm or the agreement
 * @param kind legal, norm or agreement
 * @param subjectType what the term is about: report, assessment or referral
 * @param start any of these starts it
 * @param term how long it lasts; with a moment that it ends at, how long before that it is due;
 *     absent when it is due at that moment itself
 * @param then how long the second, third and further terms last that the same event starts
 * @param until the day of the year before which it ends, if it is such a term
 * @param calendar whether the Algemene termijnenwet moves its end
 * @param stop any of these ends it: what it was for has been done
 * @param notOlderThan how long before the due moment that may have been done at most; absent when
 *     it does not matter
 * @param cancel any of these makes it lapse: what it was for is no longer needed
 * @param warnings how long before the due moment to warn
 * @param escalations how long after the due moment to escalate while it is still open
 * @param suspension whether and how it can be made to stand still for a while
 * @param extension whether and how it can be given more time
 */
public record Rule(
    String id,
    int version,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    Bilingual name,
    Bilingual ground,
    RuleKind kind,
    String subjectType,
    List<StartTrigger> start,
    @Nullable TermLength term,
    List<TermLength> then,
    @Nullable MonthDay until,
    TermCalendar calendar,
    List<Trigger> stop,
    @Nullable TermLength notOlderThan,
    List<Trigger> cancel,
    List<TermLength> warnings,
    List<TermLength> escalations,
    @Nullable Allowance suspension,
    @Nullable Allowance extension) {

  /** Whether something can happen that is about every term of a subject. */
  public boolean isRepeated() {
    return cancel.stream().anyMatch(trigger -> trigger.occurrence().isEvery());
  }

  /** Whether its terms end at a moment that is given, instead of so long after their start. */
  public boolean endsAtGivenMoment() {
    return until != null || start.stream().anyMatch(event -> event.until() != null);
  }

  /**
   * As it is for one of the terms that one event starts.
   *
   * @param number which one, from 1
   */
  public Rule ofTerm(int number) {
    return number <= 1 || number > then.size() + 1 ? this : lasting(then.get(number - 2));
  }

  private Rule lasting(TermLength length) {
    return with(validFrom, validUntil, length);
  }

  /** As if it had held since ever. */
  Rule always() {
    return with(LocalDate.MIN, null, term);
  }

  private Rule with(LocalDate from, @Nullable LocalDate end, @Nullable TermLength length) {
    return new Rule(
        id,
        version,
        from,
        end,
        name,
        ground,
        kind,
        subjectType,
        start,
        length,
        then,
        until,
        calendar,
        stop,
        notOlderThan,
        cancel,
        warnings,
        escalations,
        suspension,
        extension);
  }

  boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
  }

  boolean overlaps(Rule other) {
    return (validUntil == null || other.validFrom.isBefore(validUntil))
        && (other.validUntil == null || validFrom.isBefore(other.validUntil));
  }

  /**
   * Who an escalation is for: the first one the team lead, any further one the manager. Warnings
   * and breaches are for the worker.
   *
   * @param escalation as the rule writes it
   */
  public Audience audienceOf(String escalation) {
    return escalations.isEmpty() || escalations.getFirst().toString().equals(escalation)
        ? Audience.TEAM_LEAD
        : Audience.MANAGER;
  }
}
