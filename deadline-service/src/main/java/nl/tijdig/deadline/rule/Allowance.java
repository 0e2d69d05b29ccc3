package nl.tijdig.deadline.rule;

import java.util.List;
import java.util.Optional;
import nl.tijdig.deadline.calendar.TermLength;
import org.jspecify.annotations.Nullable;

/**
 * What a rule allows of moving a term: how often, how long each time, and on which grounds. A rule
 * without one does not allow it at all.
 *
 * @param times how often at most; absent when as often as there is a ground for it
 * @param longest how long each time at most
 * @param grounds what it can be for
 */
public record Allowance(@Nullable Integer times, TermLength longest, List<Ground> grounds) {

  public Allowance {
    grounds = List.copyOf(grounds);
  }

  /**
   * A reason in a word or two that a rule accepts.
   *
   * @param code as it stands in events and requests
   * @param name what people read
   */
  public record Ground(String code, Bilingual name) {}

  public boolean allowsAnother(long before) {
    return times == null || before < times;
  }

  public Optional<Ground> ground(String code) {
    return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst();
  }
}
