package nl.tijdig.deadline.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers what is wrong, so that whoever writes a rule is told all of it at once. */
final class Findings {
  private final List<InvalidRule.Wrong> wrong = new ArrayList<>();

  /** What is read; null when that cannot be, which then is one of the findings. */
  <T> @Nullable T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidRule e) {
      wrong.addAll(e.problems());
      return null;
    }
  }

  /** What is read of each, without those that cannot be. */
  <S, T> List<T> readEach(Supplier<List<S>> all, Function<S, T> reading) {
    var found = read(all);
    return found == null
        ? List.of()
        : found.stream()
            .map(each -> read(() -> reading.apply(each)))
            .filter(Objects::nonNull)
            .toList();
  }

  void check(Runnable check) {
    read(
        () -> {
          check.run();
          return "";
        });
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidRule when anything was wrong
   */
  void end() {
    if (!wrong.isEmpty()) {
      throw new InvalidRule(wrong);
    }
  }
}
