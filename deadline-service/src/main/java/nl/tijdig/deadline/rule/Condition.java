package nl.tijdig.deadline.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * What the data of an event must hold; every field must agree.
 *
 * @param fields one test for each field
 */
public record Condition(List<FieldTest> fields) {
  static final Condition ALWAYS = new Condition(List.of());

  public Condition {
    fields = List.copyOf(fields);
  }

  public boolean holds(JsonNode data) {
    return fields.stream().allMatch(test -> test.agrees(data.path(test.field())));
  }

  /**
   * A test of one field.
   *
   * @param field name of the field in the data of the event
   * @param kind how it is tested
   * @param values the values to compare with; none for a test of presence
   */
  public record FieldTest(String field, Kind kind, List<String> values) {
    public FieldTest {
      values = List.copyOf(values);
    }

    boolean agrees(JsonNode node) {
      var present = !node.isMissingNode() && !node.isNull();
      return switch (kind) {
        case ANY_OF -> present && values.contains(node.asText());
        case NONE_OF -> !present || !values.contains(node.asText());
        case PRESENT -> present;
        case ABSENT -> !present;
      };
    }
  }

  /** How a field is tested. */
  public enum Kind {
    /** Holds one of the values. */
    ANY_OF("any-of"),
    /** Holds none of the values; an absent field holds none. */
    NONE_OF("none-of"),
    /** Is there. */
    PRESENT("present"),
    /** Is not there. */
    ABSENT("absent");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @JsonValue
    public String code() {
      return code;
    }
  }
}
