package nl.tijdig.deadline.rule;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.calendar.TermCalendar;
import nl.tijdig.deadline.calendar.TermLength;
import nl.tijdig.deadline.calendar.TermUnit;
import org.jspecify.annotations.Nullable;

/** Reads a rule from its YAML; the README of the service describes the fields. */
final class RuleReader {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,62}");
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
  private static final String[] FIELDS = {
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
    "then",
    "until",
    "calendar",
    "stop",
    "notOlderThan",
    "cancel",
    "warnings",
    "escalations",
    "suspension",
    "extension"
  };

  private final YamlMapping yaml;
  private final EventCatalogue catalogue;
  private final Findings findings = new Findings();

  private RuleReader(YamlMapping yaml, EventCatalogue catalogue) {
    this.yaml = yaml;
    this.catalogue = catalogue;
  }

  /**
   * Reads a rule.
   *
   * @throws InvalidRule with everything that is wrong with it
   */
  static Rule read(YamlMapping yaml, EventCatalogue catalogue) {
    return new RuleReader(yaml, catalogue).read();
  }

  private Rule read() {
    findings.check(() -> yaml.onlyHas(FIELDS));
    var rule = rule(findings.read(() -> yaml.mapping("subject")));
    findings.end();
    check(rule);
    findings.end();
    return rule;
  }

  /** With nothing in the place of what cannot be read; nobody sees that one. */
  private Rule rule(@Nullable YamlMapping subject) {
    var triggers = subject == null ? null : findings.read(() -> triggers(subject));
    return new Rule(
        findings.read(() -> yaml.parse("id", RuleReader::id)),
        or(findings.read(() -> yaml.parse("version", RuleReader::version)), 1),
        findings.read(() -> yaml.date("validFrom")),
        findings.read(() -> yaml.optionalDate("validUntil")),
        findings.read(() -> bilingual(yaml.mapping("name"))),
        findings.read(() -> bilingual(yaml.mapping("ground"))),
        findings.read(() -> yaml.oneOf("kind", RuleKind.values(), RuleKind::code)),
        subject == null ? "" : findings.read(() -> subject.parse("type", RuleReader::id)),
        events("start", triggers, TriggerReader::start),
        findings.read(() -> optionalLength("term")),
        lengths("then"),
        findings.read(this::dayOfYear),
        findings.read(() -> yaml.oneOf("calendar", TermCalendar.values(), TermCalendar::code)),
        events("stop", triggers, TriggerReader::stop),
        findings.read(() -> optionalLength("notOlderThan")),
        events("cancel", triggers, TriggerReader::cancel),
        lengths("warnings"),
        lengths("escalations"),
        findings.read(() -> yaml.has("suspension") ? suspension(yaml.mapping("suspension")) : null),
        findings.read(() -> yaml.has("extension") ? allowance(yaml.mapping("extension")) : null));
  }

  private TriggerReader triggers(YamlMapping subject) {
    return new TriggerReader(subject.onlyHas("type", "field", "occurrence"), catalogue);
  }

  private <T> List<T> events(
      String field,
      @Nullable TriggerReader triggers,
      BiFunction<TriggerReader, YamlMapping, T> reading) {
    return triggers == null
        ? List.of()
        : findings.readEach(() -> yaml.mappings(field), event -> reading.apply(triggers, event));
  }

  private List<TermLength> lengths(String field) {
    return or(findings.read(() -> yaml.parseAll(field, TermLength::parse)), List.of());
  }

  private @Nullable TermLength optionalLength(String field) {
    return yaml.has(field) ? yaml.parse(field, TermLength::parse) : null;
  }

  private @Nullable MonthDay dayOfYear() {
    return yaml.has("until") ? yaml.parse("until", RuleReader::dayOfYear) : null;
  }

  private static MonthDay dayOfYear(String text) {
    try {
      return MonthDay.parse(text, DAY_OF_YEAR);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("is not a day of the year such as 1 June", e);
    }
  }

  private static <T> T or(@Nullable T read, T otherwise) {
    return read == null ? otherwise : read;
  }

  private void check(Rule rule) {
    findings.check(() -> checkEvents(rule));
    findings.check(() -> checkValidity(rule));
    findings.check(() -> checkTerm(rule));
    findings.check(() -> checkEnd(rule));
    findings.check(() -> checkFurtherTerms(rule));
    findings.check(() -> checkDistinct(rule.warnings(), "warnings", yaml));
    findings.check(() -> checkDistinct(rule.escalations(), "escalations", yaml));
  }

  private void checkEvents(Rule rule) {
    if (rule.start().isEmpty()) {
      throw yaml.problem("start", "needs at least one event");
    }
    if (rule.stop().isEmpty() && rule.cancel().isEmpty()) {
      throw yaml.problem("stop", "without an event to stop or cancel it every term is breached");
    }
  }

  private void checkValidity(Rule rule) {
    if (rule.validUntil() != null && !rule.validUntil().isAfter(rule.validFrom())) {
      throw yaml.problem("validUntil", "does not lie after validFrom");
    }
  }

  private void checkTerm(Rule rule) {
    if (rule.term() == null && !rule.endsAtGivenMoment()) {
      throw yaml.problem("term", "is missing");
    }
    if (isInWorkingDays(rule.term()) && rule.calendar() == TermCalendar.NONE) {
      throw yaml.problem("calendar", "working days are those of the termijnenwet");
    }
    if (isInWorkingDays(rule.notOlderThan())) {
      throw yaml.problem("notOlderThan", "is not counted in working days");
    }
  }

  private void checkEnd(Rule rule) {
    var ends = rule.start().stream().filter(start -> start.until() != null).count();
    if (ends > 0 && (rule.until() != null || ends < rule.start().size())) {
      throw yaml.problem("start", "until stands with each of its events, or once for the rule");
    }
    if (rule.endsAtGivenMoment()
        && (rule.suspension() != null || rule.extension() != null || !rule.then().isEmpty())) {
      throw yaml.problem("until", "what ends at a given moment cannot be moved or go on after it");
    }
  }

  private void checkFurtherTerms(Rule rule) {
    if (rule.then().isEmpty()) {
      return;
    }
    if (!yaml.mapping("subject").has("occurrence")) {
      throw yaml.problem("then", "needs the occurrence of its subject, to tell the terms apart");
    }
    if (rule.start().stream().anyMatch(start -> !start.trigger().occurrence().isFirst())) {
      throw yaml.problem("then", "counts on from events that start the first occurrence");
    }
  }

  private static boolean isInWorkingDays(@Nullable TermLength length) {
    return length != null && length.unit() == TermUnit.WORKING_DAYS;
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
