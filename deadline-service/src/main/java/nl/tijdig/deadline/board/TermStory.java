package nl.tijdig.deadline.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tijdig.contracts.code.BreachCause;
import nl.tijdig.deadline.history.Happening;
import nl.tijdig.deadline.history.TermHistory;
import nl.tijdig.platform.code.Codes;

/** What happened to a term, in the words of the reader. */
@ApplicationScoped
class TermStory {

  private final TermHistory history;

  TermStory(TermHistory history) {
    this.history = history;
  }

  /**
   * Something that happened.
   *
   * @param at for programs
   * @param more on which ground, why; may be empty
   * @param by the account that did it; empty for what the clock and events did
   */
  record Event(String at, String moment, String what, String more, String by) {}

  List<Event> of(UUID deadlineId, TermWords words) {
    return history.of(deadlineId).stream().map(one -> event(one, words)).toList();
  }

  private static Event event(Happening one, TermWords words) {
    return new Event(
        one.at().toString(),
        words.moments().moment(one.at()),
        words.of(one.name()),
        Stream.of(ground(one, words), causes(one, words))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", ")),
        Objects.requireNonNullElse(one.by(), ""));
  }

  private static String ground(Happening one, TermWords words) {
    return one.ground() == null ? "" : words.of(one.ground());
  }

  private static String causes(Happening one, TermWords words) {
    return one.causes().stream()
        .flatMap(code -> Codes.find(BreachCause.class, code).stream())
        .map(words::label)
        .collect(Collectors.joining(", "));
  }
}
