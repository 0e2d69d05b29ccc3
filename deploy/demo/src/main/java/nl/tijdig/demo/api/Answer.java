package nl.tijdig.demo.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/**
 * What a service answered when it did as asked.
 *
 * @param etag the version of what was shown; empty when there is none
 */
public record Answer(JsonNode body, String etag, boolean replayed) {

  public String text(String field) {
    return body.path(field).asText();
  }

  /** Whether the caller may do this now. */
  public boolean allows(String action) {
    return StreamSupport.stream(body.path("_actions").spliterator(), false)
        .anyMatch(allowed -> allowed.asText().equals(action));
  }
}
