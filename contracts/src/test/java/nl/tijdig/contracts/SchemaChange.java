package nl.tijdig.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a schema changed that somebody cannot bear: a reader of the earlier version that gets new
 * events, or a reader of the new version that goes through the old log.
 *
 * <p>Only these changes are compatible: another wording, a new optional property, a new code.
 */
final class SchemaChange {

  private static final Set<String> WORDING =
      Set.of("title", "description", "examples", "$comment", "deprecated");

  private final List<String> breaks = new ArrayList<>();

  private SchemaChange() {}

  /** The incompatible changes from the published schema to the current one, in words. */
  static List<String> breaks(JsonNode published, JsonNode current) {
    var change = new SchemaChange();
    change.compare("", published, current);
    return change.breaks;
  }

  private void compare(String place, JsonNode published, JsonNode current) {
    for (var keyword : keywords(published, current)) {
      var before = published.path(keyword);
      var after = current.path(keyword);
      switch (keyword) {
        case "properties" -> compareProperties(place, before, after);
        case "required" -> compareRequired(place, before, after);
        case "enum" -> compareCodes(place, before, after);
        default -> compareRule(place + "/" + keyword, before, after);
      }
    }
  }

  private static Set<String> keywords(JsonNode published, JsonNode current) {
    var keywords = new TreeSet<String>(Schemas.names(published));
    keywords.addAll(Schemas.names(current));
    keywords.removeAll(WORDING);
    return keywords;
  }

  private void compareProperties(String place, JsonNode before, JsonNode after) {
    for (var name : Schemas.names(before)) {
      var property = place + "/" + name;
      if (after.has(name)) {
        compare(property, before.get(name), after.get(name));
      } else {
        breaks.add(property + " was removed");
      }
    }
  }

  private void compareRequired(String place, JsonNode before, JsonNode after) {
    missing(after, before)
        .forEach(name -> breaks.add(place + "/" + name + " is required, the old log lacks it"));
    missing(before, after)
        .forEach(name -> breaks.add(place + "/" + name + " is optional, earlier readers need it"));
  }

  private void compareCodes(String place, JsonNode before, JsonNode after) {
    if (before.isMissingNode() || after.isMissingNode()) {
      breaks.add(place + " became or ceased to be a list of codes");
    } else {
      missing(before, after).forEach(code -> breaks.add(place + " lost the code " + code));
    }
  }

  private void compareRule(String place, JsonNode before, JsonNode after) {
    if (!before.equals(after)) {
      breaks.add(place + " changed");
    }
  }

  private static List<String> missing(JsonNode from, JsonNode in) {
    var kept = Schemas.texts(in);
    return Schemas.texts(from).stream().filter(name -> !kept.contains(name)).toList();
  }
}
