package nl.tijdig.platform.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.tijdig.contracts.Event;
import nl.tijdig.platform.sql.StorableText;
import nl.tijdig.platform.web.Pointers;
import org.jspecify.annotations.Nullable;

/** JSON of events: written to the letter of the schemas, read tolerantly. */
@ApplicationScoped
public class EventJson {

  /** The components that a record must have; finding out costs more than reading an event. */
  private static final ClassValue<List<RecordComponent>> REQUIRED =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> record) {
          return Arrays.stream(record.getRecordComponents())
              .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
              .toList();
        }
      };

  private static final int USUAL_LENGTH_OF_HEADERS = 1024;

  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  public byte[] write(Event event) {
    try {
      return mapper.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot write " + event.getClass().getSimpleName(), e);
    }
  }

  /** The headers of a message as one JSON object. */
  public String write(Map<String, String> headers) {
    var json = new StringWriter(USUAL_LENGTH_OF_HEADERS);
    try (var generator = mapper.createGenerator(json)) {
      generator.writeStartObject();
      for (var header : headers.entrySet()) {
        generator.writeStringField(header.getKey(), header.getValue());
      }
      generator.writeEndObject();
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot write headers", e);
    }
    return json.toString();
  }

  /**
   * Reads headers as they were written here.
   *
   * @throws IllegalStateException when this is not a JSON object of texts
   */
  public Map<String, String> readHeaders(String json) {
    var headers = new LinkedHashMap<String, String>();
    try (var parser = mapper.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw unreadableHeaders(null);
      }
      for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        var value = parser.nextTextValue();
        if (value == null) {
          throw unreadableHeaders(null);
        }
        headers.put(name, value);
      }
      return headers;
    } catch (IOException e) {
      throw unreadableHeaders(e);
    }
  }

  private static IllegalStateException unreadableHeaders(@Nullable IOException cause) {
    return new IllegalStateException("headers of a message are not readable", cause);
  }

  /**
   * Reads the value of a message.
   *
   * @throws Unprocessable when this is not a JSON object, or holds text that cannot be kept
   */
  public JsonNode read(byte[] data) {
    try {
      var node = mapper.readTree(data);
      if (node == null || !node.isObject()) {
        throw new Unprocessable(Unprocessable.UNREADABLE, "the value is not a JSON object");
      }
      requireStorable(node, "");
      return node;
    } catch (IOException e) {
      throw new Unprocessable(Unprocessable.UNREADABLE, "the value is not JSON", e);
    }
  }

  /**
   * Reads the data of an event of a known type.
   *
   * @throws Unprocessable when the data is not what the record needs
   */
  public <E extends Event> E read(JsonNode data, Class<E> record) {
    try {
      return complete(mapper.treeToValue(data, record));
    } catch (JsonProcessingException e) {
      throw new Unprocessable(Unprocessable.UNREADABLE, reason(record, e), e);
    }
  }

  /** Handlers keep what they read: what PostgreSQL refuses can be refused before, by its name. */
  private static void requireStorable(JsonNode node, String pointer) {
    if (node.isTextual() && !StorableText.canBeKept(node.textValue())) {
      throw new Unprocessable(
          Unprocessable.UNREADABLE,
          "the data holds a character that cannot be kept: " + StorableText.of(pointer));
    }
    node.properties()
        .forEach(part -> requireStorable(part.getValue(), Pointers.below(pointer, part.getKey())));
    if (node.isArray()) {
      for (var i = 0; i < node.size(); i++) {
        requireStorable(node.get(i), pointer + "/" + i);
      }
    }
  }

  /** Names the field, and never what stands in it. */
  private static String reason(Class<?> record, JsonProcessingException error) {
    var pointer = error instanceof JsonMappingException at ? Pointers.of(at.getPath()) : "";
    var reason = "the data is not a " + record.getSimpleName();
    return pointer.isEmpty() ? reason : reason + ": " + pointer + " cannot be read";
  }

  /** A record has no way to be without what its schema requires; Jackson would leave it null. */
  private static <E extends Event> E complete(E event) {
    for (var component : REQUIRED.get(event.getClass())) {
      if (valueOf(component, event) == null) {
        throw new Unprocessable(Unprocessable.UNREADABLE, "the data lacks " + component.getName());
      }
    }
    return event;
  }

  private static @Nullable Object valueOf(RecordComponent component, Event event) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
