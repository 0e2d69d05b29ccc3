package nl.tijdig.deadline.rule;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.code.Code;

/**
 * The fields that an event has in the published language.
 *
 * @param event its type
 */
record EventFields(EventType event) {

  /** A field that must be there and hold the given type. */
  String require(YamlMapping yaml, String where, String name, Class<?> type) {
    if (require(yaml, where, name).getType() != type) {
      throw yaml.problem(
          where, "%s of %s is not a %s".formatted(name, event.shortName(), type.getSimpleName()));
    }
    return name;
  }

  RecordComponent require(YamlMapping yaml, String where, String name) {
    return component(name)
        .orElseThrow(
            () ->
                yaml.problem(
                    where,
                    "%s has no field %s; it has %s".formatted(event.shortName(), name, names())));
  }

  /** A value that the field can hold. */
  String value(String name, String value) {
    var type = component(name).orElseThrow().getType();
    var possible = possibleValues(type);
    if (!possible.isEmpty() && !possible.contains(value)) {
      throw new IllegalArgumentException(
          "%s of %s is one of %s".formatted(name, event.shortName(), possible));
    }
    return value;
  }

  private static List<String> possibleValues(Class<?> type) {
    if (type == boolean.class) {
      return List.of("true", "false");
    }
    return Code.class.isAssignableFrom(type) && type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(code -> ((Code) code).code()).toList()
        : List.of();
  }

  private Optional<RecordComponent> component(String name) {
    return Arrays.stream(event.record().getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst();
  }

  private List<String> names() {
    return Arrays.stream(event.record().getRecordComponents())
        .map(RecordComponent::getName)
        .toList();
  }
}
