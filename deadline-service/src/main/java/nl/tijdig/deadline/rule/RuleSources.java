package nl.tijdig.deadline.rule;

import io.quarkus.runtime.util.ClassPathUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import nl.tijdig.deadline.calendar.ClosedDays;
import nl.tijdig.deadline.calendar.DueMoments;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the rules and the calendar come from: files of the installation, or those that ship. */
class RuleSources {

  @Produces
  @Singleton
  RuleBook rules(@ConfigProperty(name = "tijdig.rules.folder") Optional<Path> folder) {
    return folder.map(RuleFiles::readRules).orElseGet(() -> shipped("rules", RuleFiles::readRules));
  }

  @Produces
  @Singleton
  DueMoments dueMoments(
      @ConfigProperty(name = "tijdig.rules.royal-decrees") Optional<Path> royalDecrees) {
    var days =
        royalDecrees
            .map(RuleFiles::readRoyalDecrees)
            .orElseGet(() -> shipped("calendar/royal-decrees.yaml", RuleFiles::readRoyalDecrees));
    return new DueMoments(new ClosedDays(days));
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
