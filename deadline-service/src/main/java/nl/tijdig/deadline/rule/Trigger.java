package nl.tijdig.deadline.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.tijdig.contracts.EventType;

/**
 * An event that starts, stops or cancels a term.
 *
 * @param event its type
 * @param when what its data must hold
 * @param at the field with the moment it happened
 * @param subject the field with the id of what the term is about
 * @param occurrence the field that tells repeated terms of one subject apart; empty when there is
 *     only one
 */
public record Trigger(
    EventType event, Condition when, String at, String subject, String occurrence) {

  public boolean matches(JsonNode data) {
    return when.holds(data);
  }

  /** When it happened. */
  public Instant at(JsonNode data) {
    return moment(data, at);
  }

  /**
   * In microseconds, as it will be stored: otherwise the same moment would come back as another.
   */
  static Instant moment(JsonNode data, String field) {
    return Instant.parse(data.path(field).asText()).truncatedTo(ChronoUnit.MICROS);
  }

  public UUID subject(JsonNode data) {
    return UUID.fromString(data.path(subject).asText());
  }

  /** Which of the subject's terms this is about, from 1. */
  public int occurrence(JsonNode data) {
    return occurrence.isEmpty() ? 1 : data.path(occurrence).asInt(1);
  }
}
