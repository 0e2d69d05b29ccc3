package nl.tijdig.deadline.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.tijdig.deadline.explanation.BreachExplanation;
import nl.tijdig.deadline.term.DeadlineView;
import nl.tijdig.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** What happened to a term, from the moment it counts from, in the words of the reader. */
final class TermHistory {

  private final Language language;
  private final List<Event> events = new ArrayList<>();

  private TermHistory(Language language) {
    this.language = language;
  }

  /** Something that happened. */
  record Event(Instant at, String moment, String what) {}

  static List<Event> of(
      DeadlineView term,
      List<TermAlerts.Raised> alerts,
      List<BreachExplanation> explanations,
      Language language) {
    var history = new TermHistory(language);
    history.add(term.countsFrom(), "Begint te tellen", "Begins to count");
    alerts.forEach(history::addAlert);
    explanations.forEach(history::addExplanation);
    history.add(term.metAt(), "Gehaald wat nodig was", "Done what it was for");
    history.add(term.cancelledAt(), "Vervallen", "Lapsed");
    return history.inOrder();
  }

  private void addAlert(TermAlerts.Raised alert) {
    var name = Stream.of(alert.name()).filter(text -> !text.isEmpty()).findFirst();
    var more = name.map(text -> " (" + text + ")").orElse("");
    add(alert.at(), alert.type().nl() + more, alert.type().en() + more);
    add(
        alert.withdrawnAt(),
        alert.type().nl() + " ingetrokken" + more,
        alert.type().en() + " withdrawn" + more);
  }

  private void addExplanation(BreachExplanation explanation) {
    add(
        explanation.explainedAt(),
        "Toegelicht door " + explanation.explainedBy(),
        "Explained by " + explanation.explainedBy());
    add(
        explanation.approvedAt(),
        "Akkoord van " + explanation.approvedBy(),
        "Approved by " + explanation.approvedBy());
  }

  private void add(@Nullable Instant at, String nl, String en) {
    if (at != null) {
      events.add(new Event(at, new Moments(language).moment(at), language.choose(nl, en)));
    }
  }

  private List<Event> inOrder() {
    return events.stream().sorted(Comparator.comparing(Event::at)).toList();
  }
}
