package nl.tijdig.demo.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/**
 * A term that will pass, has passed, or stays open after it passed.
 *
 * @param type warning, breach, escalation or withdrawal
 * @param rule what the term is called
 * @param at when the alert was raised or withdrawn
 */
record Alert(
    String type, String rule, String subjectType, String subjectId, Instant at, Instant dueAt) {

  static Alert of(JsonNode json) {
    var withdrawn = json.path("withdrawnAt").asText("");
    return new Alert(
        withdrawn.isEmpty() ? json.path("type").asText() : "withdrawal",
        json.path("ruleName").path("en").asText(json.path("rule").asText()),
        json.path("subjectType").asText(),
        json.path("subjectId").asText(),
        Instant.parse(withdrawn.isEmpty() ? json.path("raisedAt").asText() : withdrawn),
        Instant.parse(json.path("dueAt").asText()));
  }

  /** For one line: the rule, what it is about, and how late. */
  String text() {
    return "%-42s %s %s, %s".formatted(rule, subjectType, subjectId, lateness());
  }

  private String lateness() {
    var late = Duration.between(dueAt, at);
    if (type.equals("withdrawal")) {
      return "in time after all";
    }
    return late.isNegative() ? inWords(late.negated()) + " left" : inWords(late) + " late";
  }

  /** The two largest units at most, for nobody reads more. */
  static String inWords(Duration duration) {
    if (duration.toDays() > 1) {
      return duration.toDays() + " days";
    }
    if (duration.toHours() > 0) {
      return "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
    }
    return duration.toMinutes() > 0 ? duration.toMinutes() + " min" : duration.toSeconds() + " s";
  }
}
