package nl.tijdig.platform.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
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
   * Reads one JSON value, or as much of it as can be.
   *
   * @throws Problem {@code 400} when this is not JSON
   */
  public <T> Reading<T> read(byte[] json, Class<T> type) {
    var reading = read(json, (Type) type);
    return new Reading<>(type.cast(reading.value()), reading.errors());
  }

  Reading<Object> read(byte[] json, Type type) {
    var reader = strict.readerFor(strict.constructType(type));
    try {
      Object value = reader.readValue(json);
      return new Reading<>(value, value == null ? List.of(InputErrors.required("")) : List.of());
    } catch (JsonMappingException e) {
      return pastErrors(tree(json), reader, e);
    } catch (IOException e) {
      throw malformed();
    }
  }

  /** Reads on past each error, without the field that it was about. */
  private static Reading<Object> pastErrors(
      JsonNode tree, ObjectReader reader, JsonMappingException first) {
    var errors = new ArrayList<FieldError>();
    var places = new HashSet<String>();
    var attempt = new Attempt(null, first);
    while (attempt.error() != null
        && places.size() < MOST_ERRORS
        && !InputErrors.isConsequence(attempt.error(), places)
        && places.add(Pointers.of(attempt.error().getPath()))) {
      errors.addAll(InputErrors.of(attempt.error()));
      attempt = takeOut(tree, attempt.error()) ? attempt(tree, reader) : Attempt.NONE;
    }
    return new Reading<>(attempt.value(), errors);
  }

  private JsonNode tree(byte[] json) {
    try {
      return strict.readTree(json);
    } catch (IOException e) {
      throw malformed();
    }
  }

  private static Attempt attempt(JsonNode tree, ObjectReader reader) {
    try {
      return new Attempt(reader.readValue(tree), null);
    } catch (JsonMappingException e) {
      return new Attempt(null, e);
    } catch (IOException e) {
      throw new IllegalStateException("a tree is read without any input", e);
    }
  }

  /** Takes the place out of the tree; false when the path leads nowhere in it. */
  private static boolean takeOut(JsonNode tree, JsonMappingException error) {
    var path = error.getPath();
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
    return takeOut(parent, path.getLast(), error);
  }

  private static boolean takeOut(JsonNode parent, Reference place, JsonMappingException error) {
    return switch (parent) {
      case ObjectNode object -> takeOut(object, place.getFieldName(), error);
      // The others keep their index.
      case ArrayNode array -> array.setNull(place.getIndex()) != null;
      default -> false;
    };
  }

  /** A number or boolean that cannot be absent gets a value, which nobody is going to judge. */
  private static boolean takeOut(ObjectNode object, String field, JsonMappingException error) {
    if (!(error instanceof MismatchedInputException mismatch)
        || mismatch.getTargetType() == null
        || !mismatch.getTargetType().isPrimitive()) {
      return object.remove(field) != null;
    }
    return object.set(
            field,
            mismatch.getTargetType() == boolean.class ? BooleanNode.FALSE : IntNode.valueOf(0))
        != null;
  }

  private static Problem malformed() {
    return new Problem(
        CommonProblem.MALFORMED_JSON,
        "De inhoud is geen geldige JSON.",
        "The content is not valid JSON.");
  }

  /** What reading once more came to: a value or the next error; neither when there is no more. */
  private record Attempt(@Nullable Object value, @Nullable JsonMappingException error) {
    static final Attempt NONE = new Attempt(null, null);
  }
}
