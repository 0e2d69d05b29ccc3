package nl.tijdig.platform.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON from outside: takes nothing it was not told about and names everything that is wrong
 * at once. Bodies of requests are read with it; it is public for JSON that comes another way, such
 * as the lines of an import.
 */
@Singleton
public class StrictJson {

  private static final int MOST_ERRORS = 50;

  private final ObjectMapper strict;

  StrictJson(ObjectMapper mapper) {
    this.strict = StrictMapper.of(mapper);
  }

  /**
   * Reads one JSON value.
   *
   * @throws Problem {@code 400}: malformed JSON, or every field that is unknown or of a wrong type
   */
  public <T> T read(byte[] json, Class<T> type) {
    return type.cast(read(json, (Type) type));
  }

  Object read(byte[] json, Type type) {
    var reader = strict.readerFor(strict.constructType(type));
    try {
      return required(reader.readValue(json));
    } catch (JsonMappingException e) {
      throw InvalidInput.of(errors(json, reader, e));
    } catch (IOException e) {
      throw malformed();
    }
  }

  private static Object required(@Nullable Object value) {
    if (value == null) {
      throw InvalidInput.of(InputErrors.required(""));
    }
    return value;
  }

  /** Reads on past each error, without the field that it was about. */
  private List<FieldError> errors(byte[] json, ObjectReader reader, JsonMappingException first) {
    var errors = new ArrayList<FieldError>();
    var places = new HashSet<String>();
    var tree = tree(json);
    var error = first;
    while (error != null
        && places.add(Pointers.of(error.getPath()))
        && places.size() < MOST_ERRORS) {
      errors.addAll(InputErrors.of(error));
      error = remove(tree, error.getPath()) ? firstError(tree, reader) : null;
    }
    return errors;
  }

  private JsonNode tree(byte[] json) {
    try {
      return strict.readTree(json);
    } catch (IOException e) {
      throw malformed();
    }
  }

  private static @Nullable JsonMappingException firstError(JsonNode tree, ObjectReader reader) {
    try {
      reader.readValue(tree);
      return null;
    } catch (JsonMappingException e) {
      return e;
    } catch (IOException e) {
      throw new IllegalStateException("a tree is read without any input", e);
    }
  }

  /** Takes the place out of the tree; false when the path leads nowhere in it. */
  private static boolean remove(JsonNode tree, List<Reference> path) {
    if (path.isEmpty()) {
      return false;
    }
    var parent = tree;
    for (var step : path.subList(0, path.size() - 1)) {
      parent =
          step.getFieldName() == null
              ? parent.path(step.getIndex())
              : parent.path(step.getFieldName());
    }
    return removeFrom(parent, path.getLast());
  }

  private static boolean removeFrom(JsonNode parent, Reference place) {
    return switch (parent) {
      case ObjectNode object -> object.remove(place.getFieldName()) != null;
      // The others keep their index.
      case ArrayNode array -> array.setNull(place.getIndex()) != null;
      default -> false;
    };
  }

  private static Problem malformed() {
    return new Problem(
        CommonProblem.MALFORMED_JSON,
        "De inhoud is geen geldige JSON.",
        "The content is not valid JSON.");
  }
}
