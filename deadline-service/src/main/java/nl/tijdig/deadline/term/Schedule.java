package nl.tijdig.deadline.term;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.tijdig.deadline.alert.AlertType;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.deadline.calendar.TermLength;
import org.jspecify.annotations.Nullable;

/** When an open term warns, is breached and escalates. */
final class Schedule {

  /**
   * Something to raise.
   *
   * @param name as the rule writes it; empty for the breach
   * @param at from this moment on
   */
  record Action(AlertType type, String name, Instant at) {}

  private final Action breach;
  private final List<Action> warnings;
  private final List<Action> escalations;

  private Schedule(Action breach, List<Action> warnings, List<Action> escalations) {
    this.breach = breach;
    this.warnings = warnings;
    this.escalations = escalations;
  }

  static Schedule of(Run run, Instant dueAt, DueMoments moments) {
    return new Schedule(
        new Action(AlertType.BREACH, "", dueAt),
        run.rule().warnings().stream()
            .map(length -> action(AlertType.WARNING, length, moments.before(dueAt, length)))
            // A warning before the term began would warn of nothing.
            .filter(warning -> warning.at().isAfter(run.countsFrom()))
            .sorted(Comparator.comparing(Action::at))
            .toList(),
        run.rule().escalations().stream()
            .map(length -> action(AlertType.ESCALATION, length, moments.after(dueAt, length)))
            .sorted(Comparator.comparing(Action::at))
            .toList());
  }

  private static Action action(AlertType type, TermLength length, Instant at) {
    return new Action(type, length.toString(), at);
  }

  /** How many warnings there are before a moment, if the term is open until then. */
  int warningsBefore(Instant moment) {
    return (int) warnings.stream().filter(warning -> warning.at().isBefore(moment)).count();
  }

  /** When there is something to raise next; null when nothing is left. */
  @Nullable Instant next(Standing standing) {
    return toCome(standing).map(Action::at).findFirst().orElse(null);
  }

  /**
   * What is to be raised now. Of several warnings or escalations whose time has come the last one
   * says it all, and once a term has passed it is too late to warn.
   */
  Optional<Action> due(Standing standing, Instant now) {
    if (!standing.isBreached() && !breach.at().isAfter(now)) {
      return Optional.of(breach);
    }
    return toCome(standing).filter(action -> !action.at().isAfter(now)).reduce((_, later) -> later);
  }

  private Stream<Action> toCome(Standing standing) {
    var left =
        (standing.isBreached() ? escalations : warnings)
            .stream().filter(action -> !standing.hasActedOn(action.at()));
    return standing.isBreached() ? left : Stream.concat(left, Stream.of(breach));
  }
}
