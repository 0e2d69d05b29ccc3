package nl.tijdig.deadline.rule;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * Which of the repeated terms of one subject an event is about.
 *
 * @param which how that is known
 * @param field the field that numbers them, from 1; empty when there is only one term
 */
public record Occurrence(Which which, String field) {

  /** The number under which is kept what holds for every term of a subject; no term has it. */
  public static final int EVERY = 0;

  /** How it is known which one. */
  public enum Which {
    /** The field of the event says it. */
    NUMBERED,
    /** It is the first one. */
    FIRST,
    /** It is the one after that which the field says. */
    NEXT,
    /** It is about all of them, also those that are yet to start. */
    EVERY;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean isEvery() {
    return which == Which.EVERY;
  }

  boolean isFirst() {
    return which == Which.FIRST;
  }

  int in(JsonNode data) {
    return switch (which) {
      case FIRST -> 1;
      case EVERY -> EVERY;
      case NEXT -> number(data) + 1;
      case NUMBERED -> field.isEmpty() ? 1 : number(data);
    };
  }

  private int number(JsonNode data) {
    return data.path(field).asInt(1);
  }
}
