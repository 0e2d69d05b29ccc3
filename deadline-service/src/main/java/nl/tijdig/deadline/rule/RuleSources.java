package nl.tijdig.deadline.rule;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.tijdig.deadline.calendar.ClosedDays;
import nl.tijdig.deadline.calendar.DueMoments;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the rules and the calendar come from: files of the installation, or those that ship. */
class RuleSources {
  private static final String FOLDER = "tijdig.rules.folder";
  private static final String ROYAL_DECREES = "tijdig.rules.royal-decrees";

  @Produces
  @Singleton
  RuleBook rules(@ConfigProperty(name = FOLDER) Optional<Path> folder) {
    return orEndTheStart(
        () ->
            given(folder, FOLDER, "folder", Files::isDirectory)
                .map(RuleFiles::readRules)
                .orElseGet(() -> shipped("rules", RuleFiles::readRules)));
  }

  @Produces
  @Singleton
  ClosedDays closedDays(@ConfigProperty(name = ROYAL_DECREES) Optional<Path> file) {
    var days =
        orEndTheStart(
            () ->
                given(file, ROYAL_DECREES, "file", Files::isRegularFile)
                    .map(RuleFiles::readRoyalDecrees)
                    .orElseGet(
                        () -> shipped("calendar/royal-decrees.yaml", RuleFiles::readRoyalDecrees)));
    return new ClosedDays(days);
  }

  @Produces
  @Singleton
  DueMoments dueMoments(ClosedDays closedDays) {
    return new DueMoments(closedDays);
  }

  /**
   * What is wrong with the rules ends the start with what is wrong as its last words: among the
   * lines of a stack trace nobody would find the one that has to be changed.
   */
  static <T> T orEndTheStart(Supplier<T> read) {
    try {
      return read.get();
    } catch (InvalidRule e) {
      throw new ConfigurationException(e.getMessage());
    }
  }

  /** What the installation gives, which has to be there. */
  private static Optional<Path> given(
      Optional<Path> path, String setting, String what, Predicate<Path> isThere) {
    path.filter(isThere.negate())
        .ifPresent(
            missing -> {
              throw new InvalidRule("%s: %s is not a %s".formatted(setting, missing, what));
            });
    return path;
  }

  private static <T> T shipped(String resource, Function<Path, T> read) {
    var found = new AtomicReference<T>();
    try {
      ClassPathUtils.consumeAsPaths(
          RuleSources.class.getClassLoader(), resource, path -> found.set(read.apply(path)));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return found.get();
  }
}
