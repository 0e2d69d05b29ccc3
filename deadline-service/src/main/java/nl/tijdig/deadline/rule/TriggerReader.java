package nl.tijdig.deadline.rule;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.tijdig.deadline.rule.Condition.FieldTest;
import nl.tijdig.deadline.rule.Condition.Kind;
import nl.tijdig.deadline.rule.EventCatalogue.KnownEvent;
import nl.tijdig.deadline.rule.Occurrence.Which;

/** Reads the events of a rule and holds every field against the record of the event. */
final class TriggerReader {
  private final String subject;
  private final String numbered;
  private final EventCatalogue catalogue;

  TriggerReader(YamlMapping subject, EventCatalogue catalogue) {
    this.subject = subject.text("field");
    this.numbered = subject.optionalText("occurrence").orElse("");
    this.catalogue = catalogue;
  }

  StartTrigger start(YamlMapping yaml) {
    yaml.onlyHas("event", "when", "from", "until", "at", "subject", "occurrence");
    var fields = fields(yaml);
    return new StartTrigger(
        trigger(yaml, fields, Set.of(Which.FIRST, Which.NEXT)),
        fields.requireMoment(yaml, "from", yaml.text("from")),
        yaml.optionalText("until")
            .map(until -> fields.requireMoment(yaml, "until", until))
            .orElse(null));
  }

  Trigger stop(YamlMapping yaml) {
    return ending(yaml, Set.of());
  }

  Trigger cancel(YamlMapping yaml) {
    return ending(yaml, Set.of(Which.EVERY));
  }

  private Trigger ending(YamlMapping yaml, Set<Which> words) {
    yaml.onlyHas("event", "when", "at", "subject", "occurrence");
    return trigger(yaml, fields(yaml), words);
  }

  private Trigger trigger(YamlMapping yaml, EventFields fields, Set<Which> words) {
    var about = yaml.optionalText("subject").orElse(subject);
    fields.require(yaml, "subject", about, UUID.class);
    return new Trigger(
        fields.event(),
        yaml.has("when") ? condition(yaml.mapping("when"), fields) : Condition.ALWAYS,
        fields.requireMoment(yaml, "at", yaml.text("at")),
        about,
        occurrence(yaml, fields, words));
  }

  private Occurrence occurrence(YamlMapping yaml, EventFields fields, Set<Which> words) {
    var which = yaml.has("occurrence") ? which(yaml, words) : Which.NUMBERED;
    if (numbered.isEmpty() && which != Which.NUMBERED) {
      throw yaml.problem("occurrence", "only of a subject that names the occurrence of its terms");
    }
    if (!numbered.isEmpty() && (which == Which.NUMBERED || which == Which.NEXT)) {
      fields.require(yaml, "subject", numbered, int.class);
    }
    return new Occurrence(which, numbered);
  }

  private static Which which(YamlMapping yaml, Set<Which> words) {
    return yaml.oneOf("occurrence", words.stream().sorted().toArray(Which[]::new), Which::word);
  }

  private EventFields fields(YamlMapping yaml) {
    return new EventFields(
        yaml.oneOf("event", catalogue.events().toArray(KnownEvent[]::new), KnownEvent::name));
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
    return test.parse("present", TriggerReader::trueOrFalse) ? Kind.PRESENT : Kind.ABSENT;
  }

  private static boolean trueOrFalse(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("is true or false");
    };
  }

  private static List<String> values(
      YamlMapping yaml, String field, String name, EventFields fields) {
    return yaml.parseAll(field, text -> fields.value(name, text));
  }
}
