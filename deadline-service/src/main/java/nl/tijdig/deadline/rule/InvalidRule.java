package nl.tijdig.deadline.rule;

import java.util.List;
import java.util.stream.Collectors;

/** A rule that cannot be used, with all that is wrong with it. */
public final class InvalidRule extends RuntimeException {
  private final transient List<Wrong> problems;

  /**
   * Something that is wrong with a rule.
   *
   * @param file where it stands
   * @param line in which line of it, from 1
   * @param field of which field
   * @param problem what is wrong
   */
  public record Wrong(String file, int line, String field, String problem) {
    @Override
    public String toString() {
      return "%s:%d: %s: %s".formatted(file, line, field, problem);
    }
  }

  InvalidRule(String message) {
    super(message);
    this.problems = List.of();
  }

  InvalidRule(String file, int line, String field, String problem) {
    this(List.of(new Wrong(file, line, field, problem)));
  }

  InvalidRule(List<Wrong> problems) {
    super(
        problems.stream().map(Wrong::toString).collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  /** Each with where it stands; none when it is not about what stands in a file. */
  public List<Wrong> problems() {
    return problems;
  }
}
