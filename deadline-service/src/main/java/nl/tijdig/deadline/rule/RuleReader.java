package nl.tijdig.deadline.rule;

import java.util.List;
import java.util.regex.Pattern;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.calendar.TermCalendar;
import nl.tijdig.deadline.calendar.TermLength;
import nl.tijdig.deadline.calendar.TermUnit;

/** Reads a rule from its YAML; the README of the service describes the fields. */
final class RuleReader {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,62}");

  private RuleReader() {}

  static Rule read(YamlMapping yaml) {
    yaml.onlyHas(
        "id",
        "version",
        "validFrom",
        "validUntil",
        "name",
        "ground",
        "kind",
        "subject",
        "start",
        "term",
        "calendar",
        "stop",
        "cancel",
        "warnings",
        "escalations",
        "suspension",
        "extension");
    var subject = yaml.mapping("subject").onlyHas("type", "field", "occurrence");
    var triggers = new TriggerReader(subject);
    var rule =
        new Rule(
            yaml.parse("id", RuleReader::id),
            yaml.parse("version", RuleReader::version),
            yaml.date("validFrom"),
            yaml.optionalDate("validUntil"),
            bilingual(yaml.mapping("name")),
            bilingual(yaml.mapping("ground")),
            yaml.oneOf("kind", RuleKind.values(), RuleKind::code),
            subject.parse("type", RuleReader::id),
            yaml.mappings("start").stream().map(triggers::start).toList(),
            yaml.parse("term", TermLength::parse),
            yaml.oneOf("calendar", TermCalendar.values(), TermCalendar::code),
            yaml.mappings("stop").stream().map(triggers::ending).toList(),
            yaml.mappings("cancel").stream().map(triggers::ending).toList(),
            yaml.parseAll("warnings", TermLength::parse),
            yaml.parseAll("escalations", TermLength::parse),
            yaml.has("suspension") ? suspension(yaml.mapping("suspension")) : null,
            yaml.has("extension") ? allowance(yaml.mapping("extension")) : null);
    check(rule, yaml);
    return rule;
  }

  private static void check(Rule rule, YamlMapping yaml) {
    if (rule.start().isEmpty()) {
      throw yaml.problem("start", "needs at least one event");
    }
    if (rule.stop().isEmpty() && rule.cancel().isEmpty()) {
      throw yaml.problem("stop", "without an event to stop or cancel it every term is breached");
    }
    if (rule.validUntil() != null && !rule.validUntil().isAfter(rule.validFrom())) {
      throw yaml.problem("validUntil", "does not lie after validFrom");
    }
    if (rule.term().unit() == TermUnit.WORKING_DAYS && rule.calendar() == TermCalendar.NONE) {
      throw yaml.problem("calendar", "working days are those of the termijnenwet");
    }
    checkDistinct(rule.warnings(), "warnings", yaml);
    checkDistinct(rule.escalations(), "escalations", yaml);
  }

  private static void checkDistinct(List<TermLength> lengths, String field, YamlMapping yaml) {
    if (lengths.stream().distinct().count() < lengths.size()) {
      throw yaml.problem(field, "holds the same length twice");
    }
  }

  /** A term that could stand still without end would be one that nobody guards. */
  private static Allowance suspension(YamlMapping yaml) {
    var allowed = allowance(yaml);
    if (allowed.times() == null) {
      throw yaml.problem("times", "is missing");
    }
    return allowed;
  }

  private static Allowance allowance(YamlMapping yaml) {
    yaml.onlyHas("times", "longest", "grounds");
    var grounds = yaml.mappings("grounds").stream().map(RuleReader::ground).toList();
    if (grounds.isEmpty()) {
      throw yaml.problem("grounds", "needs at least one ground");
    }
    if (grounds.stream().map(Allowance.Ground::code).distinct().count() < grounds.size()) {
      throw yaml.problem("grounds", "holds the same code twice");
    }
    return new Allowance(
        yaml.has("times") ? yaml.parse("times", RuleReader::times) : null,
        yaml.parse("longest", TermLength::parse),
        grounds);
  }

  private static Allowance.Ground ground(YamlMapping yaml) {
    yaml.onlyHas("code", "nl", "en");
    return new Allowance.Ground(
        yaml.parse("code", RuleReader::id), new Bilingual(yaml.text("nl"), yaml.text("en")));
  }

  private static int times(String text) {
    var times = Integer.parseInt(text);
    if (times < 1) {
      throw new IllegalArgumentException("is at least 1; leave all of it out to allow none");
    }
    return times;
  }

  private static String id(String text) {
    if (!ID.matcher(text).matches()) {
      throw new IllegalArgumentException("is not lower case words with hyphens");
    }
    return text;
  }

  private static int version(String text) {
    var version = Integer.parseInt(text);
    if (version < 1) {
      throw new IllegalArgumentException("versions count from 1");
    }
    return version;
  }

  private static Bilingual bilingual(YamlMapping yaml) {
    yaml.onlyHas("nl", "en");
    return new Bilingual(yaml.text("nl"), yaml.text("en"));
  }
}
