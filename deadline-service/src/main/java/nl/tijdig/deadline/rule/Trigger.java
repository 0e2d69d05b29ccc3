package nl.tijdig.deadline.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.tijdig.deadline.rule.EventCatalogue.KnownEvent;
import nl.tijdig.platform.time.Amsterdam;

/**
 * An event that starts, stops or cancels a term.
 *
 * @param event its type
 * @param when what its data must hold
 * @param at the field with the moment or the day it happened
 * @param subject the field with the id of what the term is about
 * @param occurrence which of the repeated terms of that subject it is about
 */
public record Trigger(
    KnownEvent event, Condition when, String at, String subject, Occurrence occurrence) {
  private static final int LENGTH_OF_A_DAY = "2026-01-31".length();

  public boolean matches(JsonNode data) {
    return when.holds(data);
  }

  /** When it happened. */
  public Instant at(JsonNode data) {
    return moment(data, at);
  }

  /**
   * In microseconds, as it will be stored: otherwise the same moment would come back as another. A
   * day is the moment at which it begins in Amsterdam.
   */
  static Instant moment(JsonNode data, String field) {
    var text = data.path(field).asText();
    return text.length() == LENGTH_OF_A_DAY
        ? LocalDate.parse(text).atStartOfDay(Amsterdam.ZONE).toInstant()
        : Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
  }

  public UUID subject(JsonNode data) {
    return UUID.fromString(data.path(subject).asText());
  }

  /** Which of the subject's terms this is about, from 1; {@link Occurrence#EVERY} for all. */
  public int occurrence(JsonNode data) {
    return occurrence.in(data);
  }
}
