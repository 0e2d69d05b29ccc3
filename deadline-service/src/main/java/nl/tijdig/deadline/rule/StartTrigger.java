package nl.tijdig.deadline.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An event that starts a term.
 *
 * @param trigger the event
 * @param from the field with the moment the term counts from, which may lie before the event
 */
public record StartTrigger(Trigger trigger, String from) {

  public Instant from(JsonNode data) {
    return Trigger.moment(data, from);
  }
}
