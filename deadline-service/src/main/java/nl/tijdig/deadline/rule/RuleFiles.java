package nl.tijdig.deadline.rule;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the files that rules and royal decrees stand in. */
public final class RuleFiles {

  private RuleFiles() {}

  /**
   * Every rule in a folder, one version of one rule in each {@code .yaml} file.
   *
   * @throws InvalidRule with what is wrong in each file, when anything is
   */
  public static RuleBook readRules(Path folder) {
    return readRules(folder, EventCatalogue.PUBLISHED);
  }

  /** The same, of rules about the events of a given catalogue. */
  public static RuleBook readRules(Path folder, EventCatalogue catalogue) {
    var rules = new ArrayList<RuleBook.Written>();
    var problems = new ArrayList<String>();
    for (var file : yamlFiles(folder)) {
      try {
        var text = text(file);
        var yaml = YamlMapping.read(name(file), new StringReader(text));
        rules.add(new RuleBook.Written(RuleReader.read(yaml, catalogue), yaml, text));
      } catch (InvalidRule e) {
        problems.add(e.getMessage());
      }
    }
    if (rules.isEmpty() && problems.isEmpty()) {
      problems.add("there is no rule in %s; without one no term is guarded".formatted(folder));
    }
    if (!problems.isEmpty()) {
      throw new InvalidRule(String.join(System.lineSeparator(), problems));
    }
    return RuleBook.of(rules);
  }

  /**
   * A rule that is not in use.
   *
   * @throws InvalidRule with all that is wrong with it
   */
  public static Rule readDraft(String text) {
    return RuleReader.read(
        YamlMapping.read("draft", new StringReader(text)), EventCatalogue.PUBLISHED);
  }

  /**
   * The days that royal decrees put on a par with the recognised holidays (Algemene termijnenwet
   * art. 3 lid 3).
   */
  public static Set<LocalDate> readRoyalDecrees(Path file) {
    return YamlMapping.read(name(file), new StringReader(text(file)))
        .onlyHas("days")
        .mappings("days")
        .stream()
        .map(day -> day.onlyHas("day", "source"))
        .peek(day -> day.text("source"))
        .map(day -> day.date("day"))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new InvalidRule(name(file) + ": cannot be read");
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static List<Path> yamlFiles(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new InvalidRule("the folder %s cannot be read".formatted(folder));
    }
  }
}
