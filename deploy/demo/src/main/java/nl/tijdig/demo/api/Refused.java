package nl.tijdig.demo.api;

import com.fasterxml.jackson.databind.JsonNode;

/** A service said no, or could not be reached; the message is for people. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;

  Refused(String message, int status) {
    super(message);
    this.status = status;
  }

  Refused(String message, Throwable cause) {
    super(message, cause);
    this.status = 0;
  }

  /** The HTTP status; 0 when there was no answer. */
  public int status() {
    return status;
  }

  /** Puts a problem (RFC 9457) in words: what was asked, why not, and of which field. */
  static Refused of(String asked, int status, JsonNode problem) {
    var text = new StringBuilder("%s: %d".formatted(asked, status));
    append(text, " ", problem.path("title"));
    append(text, ". ", problem.path("detail"));
    for (var error : problem.path("errors")) {
      var where = error.has("pointer") ? error.path("pointer") : error.path("parameter");
      append(text, "\n    ", where);
      append(text, " ", error.path("detail"));
    }
    return new Refused(text.toString(), status);
  }

  private static void append(StringBuilder text, String before, JsonNode part) {
    if (!part.asText().isEmpty()) {
      text.append(before).append(part.asText());
    }
  }
}
