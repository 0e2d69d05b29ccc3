package nl.tijdig.platform.web;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/** What callers know a parameter of a resource method by. */
final class ParameterNames {

  private ParameterNames() {}

  /** The name in the request; null when it is not a parameter of the request. */
  static @Nullable String of(Annotation[] annotations) {
    for (var annotation : annotations) {
      var name = of(annotation);
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String of(Annotation annotation) {
    return switch (annotation) {
      case QueryParam query -> query.value();
      case PathParam path -> path.value();
      case HeaderParam header -> header.value();
      default -> null;
    };
  }
}
