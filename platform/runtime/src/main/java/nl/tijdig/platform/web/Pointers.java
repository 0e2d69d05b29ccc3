package nl.tijdig.platform.web;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import jakarta.validation.Path;
import java.util.Iterator;
import java.util.List;

/** JSON Pointers (RFC 6901) to the fields that errors are about. */
public final class Pointers {

  private Pointers() {}

  /** From a path of Bean Validation, whose nodes say in which element of a list they are. */
  static String of(Iterator<Path.Node> path) {
    var pointer = new StringBuilder();
    while (path.hasNext()) {
      var node = path.next();
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      } else if (node.getKey() != null) {
        append(pointer, node.getKey().toString());
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        append(pointer, node.getName());
      }
    }
    return pointer.toString();
  }

  /** From the path to where Jackson stopped. */
  public static String of(List<Reference> path) {
    var pointer = new StringBuilder();
    for (var step : path) {
      if (step.getFieldName() == null) {
        pointer.append('/').append(step.getIndex());
      } else {
        append(pointer, step.getFieldName());
      }
    }
    return pointer.toString();
  }

  /** Of a field of what the pointer points at. */
  public static String below(String pointer, String name) {
    var longer = new StringBuilder(pointer);
    append(longer, name);
    return longer.toString();
  }

  private static void append(StringBuilder pointer, String name) {
    pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
  }
}
