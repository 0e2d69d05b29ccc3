package nl.tijdig.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SchemaChangeTest {

  private static final ObjectNode PUBLISHED = Schemas.of(EventType.REPORT_TRIAGED).deepCopy();

  @Test
  void nothingChangedBreaksNothing() {
    assertThat(SchemaChange.breaks(PUBLISHED, PUBLISHED)).isEmpty();
  }

  @Test
  void anotherWordingIsCompatible() {
    assertCompatible(schema -> schema.put("description", "Said better."));
    assertCompatible(schema -> property(schema, "kind").put("description", "Said better."));
  }

  @Test
  void aNewOptionalPropertyIsCompatible() {
    assertCompatible(schema -> properties(schema).putObject("channel").put("type", "string"));
  }

  @Test
  void aNewCodeIsCompatible() {
    assertCompatible(schema -> property(schema, "kind").withArray("enum").add("duplicate"));
  }

  @Test
  void aPropertyMayNotGo() {
    assertBreaks(schema -> properties(schema).remove("urgency"), "/urgency was removed");
  }

  @Test
  void aPropertyMayNotGetAnotherName() {
    assertBreaks(
        schema -> properties(schema).set("soon", properties(schema).remove("urgency")),
        "/urgency was removed");
  }

  @Test
  void aNewPropertyMayNotBeRequired() {
    assertBreaks(
        schema -> {
          properties(schema).putObject("channel").put("type", "string");
          schema.withArray("required").add("channel");
        },
        "/channel is required, the old log lacks it");
  }

  @Test
  void anOptionalPropertyMayNotBecomeRequired() {
    assertBreaks(
        schema -> schema.withArray("required").add("urgency"),
        "/urgency is required, the old log lacks it");
  }

  @Test
  void aRequiredPropertyMayNotBecomeOptional() {
    assertBreaks(
        schema -> schema.withArray("required").remove(0),
        "/reportId is optional, earlier readers need it");
  }

  @Test
  void aTypeMayNotChange() {
    assertBreaks(
        schema -> property(schema, "joined").put("type", "string"), "/joined/type changed");
    assertBreaks(
        schema -> property(schema, "joined").putArray("type").add("boolean").add("null"),
        "/joined/type changed");
  }

  @Test
  void aFormatMayNotChange() {
    assertBreaks(schema -> property(schema, "caseId").remove("format"), "/caseId/format changed");
  }

  @Test
  void aPatternMayNotChangeComeOrGo() {
    assertBreaks(
        schema -> property(schema, "municipality").put("pattern", "^[0-9]{4,5}$"),
        "/municipality/pattern changed");
    assertBreaks(
        schema -> property(schema, "municipality").remove("pattern"),
        "/municipality/pattern changed");
    assertBreaks(
        schema -> property(schema, "kind").put("pattern", "^[a-z-]+$"), "/kind/pattern changed");
  }

  @Test
  void aCodeMayNotGo() {
    assertBreaks(
        schema -> property(schema, "kind").withArray("enum").remove(1),
        "/kind lost the code other-care");
  }

  @Test
  void aListOfCodesMayNotBecomeFreeText() {
    assertBreaks(
        schema -> property(schema, "kind").remove("enum"),
        "/kind became or ceased to be a list of codes");
  }

  @Test
  void aConditionMayNotChange() {
    assertBreaks(schema -> schema.remove("else"), "/else changed");
  }

  @Test
  void aSchemaMayNotBecomeClosed() {
    assertBreaks(
        schema -> schema.put("additionalProperties", false), "/additionalProperties changed");
  }

  @Test
  void aSchemaMayNotMove() {
    assertBreaks(schema -> schema.put("$id", "https://elsewhere.example/x.json"), "/$id changed");
  }

  @Test
  void allChangesAreNamedAtOnce() {
    assertBreaks(
        schema -> {
          property(schema, "caseId").remove("format");
          properties(schema).remove("urgency");
        },
        "/caseId/format changed",
        "/urgency was removed");
  }

  @Test
  void propertiesOfPropertiesAreLookedAtToo() {
    ObjectNode published = PUBLISHED.deepCopy();
    properties(published).putObject("period").putObject("properties").putObject("from");
    ObjectNode current = published.deepCopy();
    property(current, "period").putObject("properties");

    assertThat(SchemaChange.breaks(published, current)).containsExactly("/period/from was removed");
  }

  private static void assertCompatible(Consumer<ObjectNode> change) {
    assertThat(SchemaChange.breaks(PUBLISHED, changed(change))).isEmpty();
  }

  private static void assertBreaks(Consumer<ObjectNode> change, String... breaks) {
    assertThat(SchemaChange.breaks(PUBLISHED, changed(change))).containsExactly(breaks);
  }

  private static ObjectNode changed(Consumer<ObjectNode> change) {
    var current = PUBLISHED.deepCopy();
    change.accept(current);
    return current;
  }

  private static ObjectNode properties(ObjectNode schema) {
    return schema.withObject("/properties");
  }

  private static ObjectNode property(ObjectNode schema, String name) {
    return schema.withObject("/properties/" + name);
  }
}
