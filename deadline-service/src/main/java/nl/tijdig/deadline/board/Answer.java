package nl.tijdig.deadline.board;

import io.quarkus.qute.TemplateInstance;
import java.util.HashMap;
import java.util.Map;

/**
 * What a browser gets.
 *
 * @param status HTTP status
 * @param html the page or a part of it; empty when there is none
 * @param headers further headers
 */
record Answer(int status, String html, Map<String, String> headers) {

  static Answer of(int status, TemplateInstance page) {
    return new Answer(status, page.render(), Map.of());
  }

  /** Nothing has changed since. */
  static Answer unchanged() {
    return new Answer(204, "", Map.of());
  }

  /** After a form: the browser goes on with an address of ours, and reloading sends nothing. */
  static Answer seeOther(String path) {
    return new Answer(303, "", Map.of("Location", path));
  }

  Answer with(String header, String value) {
    var all = new HashMap<>(headers);
    all.put(header, value);
    return new Answer(status, html, Map.copyOf(all));
  }
}
