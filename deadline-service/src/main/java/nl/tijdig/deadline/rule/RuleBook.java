package nl.tijdig.deadline.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.tijdig.platform.time.Amsterdam;

/** Every version of every rule. */
public final class RuleBook {
  private final Map<String, List<Rule>> versions = new TreeMap<>();
  private final Map<Rule, String> texts = new HashMap<>();

  private RuleBook(List<Written> rules) {
    rules.stream()
        .sorted(Comparator.comparingInt(written -> written.rule().version()))
        .forEach(this::add);
  }

  /** A rule and where it was written. */
  record Written(Rule rule, YamlMapping yaml, String text) {}

  /**
   * Puts the rules together.
   *
   * @throws InvalidRule when two versions are the same, miss one between them or hold at once
   */
  static RuleBook of(List<Written> rules) {
    return new RuleBook(rules);
  }

  private RuleBook(String id, List<Rule> rules) {
    versions.put(id, rules);
  }

  /** With the versions of one rule alone, none of them when there is no such rule. */
  public RuleBook only(String id) {
    return new RuleBook(id, versions.getOrDefault(id, List.of()));
  }

  /** With a draft alone, as if it had always held. */
  public static RuleBook ofDraft(Rule draft) {
    return new RuleBook(draft.id(), List.of(draft.always()));
  }

  private void add(Written written) {
    var rule = written.rule();
    var earlier = versions.computeIfAbsent(rule.id(), _ -> new ArrayList<>());
    if (rule.version() != earlier.size() + 1) {
      throw written
          .yaml()
          .problem(
              "version",
              "%d of %s where %d comes next; versions count 1, 2, 3 without a gap"
                  .formatted(rule.version(), rule.id(), earlier.size() + 1));
    }
    earlier.stream()
        .filter(rule::overlaps)
        .findFirst()
        .ifPresent(
            other -> {
              throw written
                  .yaml()
                  .problem(
                      "validFrom",
                      "version %d of %s holds at the same time"
                          .formatted(other.version(), rule.id()));
            });
    earlier.add(rule);
    texts.put(rule, withoutComments(written.text()));
  }

  /** Every version of every rule, by id and version. */
  public List<Rule> all() {
    return versions.values().stream().flatMap(List::stream).toList();
  }

  /** The version under which a term that counts from the given moment runs. */
  public Optional<Rule> validAt(String id, Instant from) {
    var day = LocalDate.ofInstant(from, Amsterdam.ZONE);
    return versions.getOrDefault(id, List.of()).stream()
        .filter(rule -> rule.isValidOn(day))
        .findFirst();
  }

  /** The version a running term was started with. */
  public Optional<Rule> find(String id, int version) {
    return versions.getOrDefault(id, List.of()).stream()
        .filter(rule -> rule.version() == version)
        .findFirst();
  }

  /**
   * The YAML of a rule without what may change: comments, empty lines, and until when it holds,
   * since that is set when the next version comes.
   */
  String textOf(Rule rule) {
    return texts.getOrDefault(rule, "");
  }

  private static String withoutComments(String text) {
    return text.lines()
        .map(String::stripTrailing)
        .filter(line -> !line.isEmpty() && !line.stripLeading().startsWith("#"))
        .filter(line -> !line.startsWith("validUntil:"))
        .collect(Collectors.joining("\n"));
  }
}
