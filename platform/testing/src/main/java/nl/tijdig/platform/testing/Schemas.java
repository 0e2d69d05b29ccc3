package nl.tijdig.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.tijdig.contracts.EventType;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Holds what a service published against the JSON Schemas of the published language. */
public final class Schemas {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry DRAFT_2020_12 =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private Schemas() {}

  /**
   * What is wrong with the data of a message: what its schema forbids, and what it does not name,
   * which readers may ignore but writers must not write.
   */
  public static List<String> problems(ConsumerRecord<String, byte[]> message) {
    var type = EventType.named(Topics.header(message, "ce_type")).orElseThrow();
    var schema = schema(type);
    var data = read(message.value());
    var problems = new ArrayList<>(violations(schema, data));
    data.fieldNames()
        .forEachRemaining(
            name -> {
              if (!schema.get("properties").has(name)) {
                problems.add(type.shortName() + " does not name " + name);
              }
            });
    return problems;
  }

  private static List<String> violations(JsonNode schema, JsonNode data) {
    Schema compiled = DRAFT_2020_12.getSchema(schema);
    return compiled
        .validate(
            data,
            execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  private static JsonNode schema(EventType type) {
    var path = type.schemaPath();
    try (var in = Schemas.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("there is no schema " + path);
      }
      return read(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(byte[] json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
