package nl.tijdig.deadline.rule;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.tijdig.contracts.code.Code;
import nl.tijdig.deadline.rule.EventCatalogue.KnownEvent;

/**
 * The fields that an event has.
 *
 * @param event its type
 */
record EventFields(KnownEvent event) {
  private static final List<Class<?>> MOMENTS = List.of(Instant.class, LocalDate.class);

  /** A field that must be there and hold the given type. */
  String require(YamlMapping yaml, String where, String name, Class<?> type) {
    if (require(yaml, where, name).getType() != type) {
      throw yaml.problem(
          where, "%s of %s is not a %s".formatted(name, event.name(), type.getSimpleName()));
    }
    return name;
  }

  /** A field that must be there and hold a moment or a day. */
  String requireMoment(YamlMapping yaml, String where, String name) {
    if (!MOMENTS.contains(require(yaml, where, name).getType())) {
      throw yaml.problem(where, "%s of %s is not a moment or a day".formatted(name, event.name()));
    }
    return name;
  }

  RecordComponent require(YamlMapping yaml, String where, String name) {
    return component(name)
        .orElseThrow(
            () ->
                yaml.problem(
                    where, "%s has no field %s; it has %s".formatted(event.name(), name, names())));
  }

  /** A value that the field can hold. */
  String value(String name, String value) {
    var type = component(name).orElseThrow().getType();
    var possible = possibleValues(type);
    if (!possible.isEmpty() && !possible.contains(value)) {
      throw new IllegalArgumentException(
          "%s of %s is one of %s".formatted(name, event.name(), possible));
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
