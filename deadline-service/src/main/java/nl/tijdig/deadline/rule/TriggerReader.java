package nl.tijdig.deadline.rule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.EventType;
import nl.tijdig.deadline.rule.Condition.FieldTest;
import nl.tijdig.deadline.rule.Condition.Kind;

/** Reads the events of a rule and holds every field against the published record of the event. */
final class TriggerReader {
  private final String subject;
  private final String occurrence;

  TriggerReader(YamlMapping subject) {
    this.subject = subject.text("field");
    this.occurrence = subject.optionalText("occurrence").orElse("");
  }

  StartTrigger start(YamlMapping yaml) {
    yaml.onlyHas("event", "when", "from", "at", "subject");
    var fields = fields(yaml);
    return new StartTrigger(
        trigger(yaml, fields), fields.require(yaml, "from", yaml.text("from"), Instant.class));
  }

  Trigger ending(YamlMapping yaml) {
    return trigger(yaml.onlyHas("event", "when", "at", "subject"), fields(yaml));
  }

  private Trigger trigger(YamlMapping yaml, EventFields fields) {
    var about = yaml.optionalText("subject").orElse(subject);
    fields.require(yaml, "subject", about, UUID.class);
    if (!occurrence.isEmpty()) {
      fields.require(yaml, "subject", occurrence, int.class);
    }
    return new Trigger(
        fields.event(),
        yaml.has("when") ? condition(yaml.mapping("when"), fields) : Condition.ALWAYS,
        fields.require(yaml, "at", yaml.text("at"), Instant.class),
        about,
        occurrence);
  }

  private static EventFields fields(YamlMapping yaml) {
    return new EventFields(yaml.oneOf("event", EventType.values(), EventType::shortName));
  }

  private static Condition condition(YamlMapping when, EventFields fields) {
    return new Condition(when.names().stream().map(name -> test(when, name, fields)).toList());
  }

  /** {@code field: value}, {@code field: [value, value]}, or a mapping with not or present. */
  private static FieldTest test(YamlMapping when, String name, EventFields fields) {
    fields.require(when, name, name);
    if (!when.isMapping(name)) {
      return new FieldTest(name, Kind.ANY_OF, values(when, name, name, fields));
    }
    var test = when.mapping(name).onlyHas("not", "present");
    if (test.names().size() != 1) {
      throw when.problem(name, "takes either not or present");
    }
    return test.has("not")
        ? new FieldTest(name, Kind.NONE_OF, values(test, "not", name, fields))
        : new FieldTest(name, presence(test), List.of());
  }

  private static Kind presence(YamlMapping test) {
    return test.parse("present", Boolean::valueOf) ? Kind.PRESENT : Kind.ABSENT;
  }

  private static List<String> values(
      YamlMapping yaml, String field, String name, EventFields fields) {
    return yaml.parseAll(field, text -> fields.value(name, text));
  }
}
