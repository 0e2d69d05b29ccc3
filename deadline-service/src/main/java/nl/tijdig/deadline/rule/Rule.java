package nl.tijdig.deadline.rule;

import java.time.LocalDate;
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
 * @param term how long it lasts
 * @param calendar whether the Algemene termijnenwet moves its end
 * @param stop any of these ends it: what it was for has been done
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
    TermLength term,
    TermCalendar calendar,
    List<Trigger> stop,
    List<Trigger> cancel,
    List<TermLength> warnings,
    List<TermLength> escalations,
    @Nullable Allowance suspension,
    @Nullable Allowance extension) {

  boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
  }

  boolean overlaps(Rule other) {
    return (validUntil == null || other.validFrom.isBefore(validUntil))
        && (other.validUntil == null || validFrom.isBefore(other.validUntil));
  }
}
