package nl.tijdig.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.stream.StreamSupport;

/** The JSON Schemas, as a producer's test uses them. */
final class Schemas {

  private static final SchemaRegistry DRAFT_2020_12 =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Schemas() {}

  static JsonNode of(EventType type) {
    return Document.open(type.schemaPath()).json();
  }

  /** What is wrong with a payload of this type; formats count. */
  static List<String> problems(EventType type, JsonNode data) {
    return problems(of(type), data);
  }

  /** What is wrong with a value under this schema; formats count. */
  static List<String> problems(JsonNode schema, JsonNode value) {
    return problems(DRAFT_2020_12.getSchema(schema), value);
  }

  /** What keeps a document from being a JSON Schema (2020-12). */
  static List<String> problemsAsSchema(JsonNode document) {
    var metaschema = SchemaLocation.of(Dialects.getDraft202012().getId());
    return problems(DRAFT_2020_12.getSchema(metaschema), document);
  }

  /**
   * The properties of a payload that its schema does not name: a reader may ignore them, a writer
   * must not write them.
   */
  static List<String> unnamed(EventType type, JsonNode data) {
    return names(data).stream().filter(name -> !of(type).get("properties").has(name)).toList();
  }

  static List<String> names(JsonNode object) {
    Iterable<String> names = object::fieldNames;
    return StreamSupport.stream(names.spliterator(), false).toList();
  }

  static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<String> problems(Schema schema, JsonNode value) {
    return schema
        .validate(
            value,
            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }
}
