package nl.tijdig.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A place in a YAML or JSON document of the class path; references, also to other files, are
 * followed.
 *
 * @param file the file it stands in
 * @param json what stands there
 */
record Document(URI file, JsonNode json) {

  // YAML holds JSON, so one reader does for both.
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  static Document open(String file) {
    return new Document(URI.create(file), read(file));
  }

  /** The value of a field, which must be there. */
  Document get(String field) {
    return new Document(file, json.required(field)).followed();
  }

  /** The elements of an array. */
  Stream<Document> elements() {
    return StreamSupport.stream(json.spliterator(), false)
        .map(element -> new Document(file, element).followed());
  }

  /** The fields of an object, in their order. */
  Map<String, Document> fields() {
    var fields = new LinkedHashMap<String, Document>();
    json.fieldNames().forEachRemaining(name -> fields.put(name, get(name)));
    return fields;
  }

  String text(String field) {
    return json.required(field).asText();
  }

  private Document followed() {
    if (!json.has("$ref")) {
      return this;
    }
    var target = file.resolve(json.get("$ref").asText());
    var document = open(target.getPath());
    var fragment = Objects.requireNonNullElse(target.getFragment(), "");
    return new Document(document.file, document.json.requiredAt(fragment)).followed();
  }

  private static JsonNode read(String file) {
    try (var content = Document.class.getClassLoader().getResourceAsStream(file)) {
      return YAML.readTree(Objects.requireNonNull(content, () -> "there is no " + file));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
