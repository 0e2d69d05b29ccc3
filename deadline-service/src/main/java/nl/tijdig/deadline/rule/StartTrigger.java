package nl.tijdig.deadline.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.tijdig.deadline.calendar.Derivation;
import nl.tijdig.deadline.calendar.DueMoments;
import org.jspecify.annotations.Nullable;

/**
 * An event that starts a term.
 *
 * @param trigger the event
 * @param from the field with the moment the term counts from, which may lie before the event
 * @param until the field with the moment that the term ends at or is counted back from; null when
 *     it is counted from the start
 */
public record StartTrigger(Trigger trigger, String from, @Nullable String until) {

  public Instant from(JsonNode data) {
    return Trigger.moment(data, from);
  }

  /** When a term of this rule is due that this event starts, and how that came about. */
  public Derivation count(Rule rule, JsonNode data, DueMoments moments) {
    var counted = from(data);
    return end(rule, counted, data)
        .map(end -> moments.countBack(counted, end, rule.term(), rule.calendar()))
        .orElseGet(
            () -> moments.count(counted, Objects.requireNonNull(rule.term()), rule.calendar()));
  }

  private Optional<Instant> end(Rule rule, Instant counted, JsonNode data) {
    return until == null
        ? Optional.ofNullable(rule.until()).map(day -> DueMoments.next(day, counted))
        : Optional.of(Trigger.moment(data, until));
  }
}
