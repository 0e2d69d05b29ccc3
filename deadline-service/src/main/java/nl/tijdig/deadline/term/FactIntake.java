package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.platform.event.Tracing;
import nl.tijdig.platform.inbox.ReceivedEvent;

/** Takes in what events say about terms, a polled batch at a time, in the batch's transaction. */
@ApplicationScoped
class FactIntake {
  private final ToldFacts told;
  private final Deadlines deadlines;
  private final DeadlineChanges changes;
  private final DueMoments moments;
  private final Tracing tracing;
  private final Clock clock;

  FactIntake(
      ToldFacts told,
      Deadlines deadlines,
      DeadlineChanges changes,
      DueMoments moments,
      Tracing tracing,
      Clock clock) {
    this.told = told;
    this.deadlines = deadlines;
    this.changes = changes;
    this.moments = moments;
    this.tracing = tracing;
    this.clock = clock;
  }

  /** An event by itself is handled in its own trace, several in one that begins here. */
  void handle(List<ReceivedEvent> events) {
    var traceparent = events.size() == 1 ? events.getFirst().traceparent() : null;
    tracing.continuing(traceparent, "take facts in", () -> takeIn(events));
  }

  private void takeIn(List<ReceivedEvent> events) {
    var facts = told.read(events);
    var saved = new ArrayList<Deadline>();
    while (!facts.isEmpty()) {
      var taken = take(facts);
      taken.stream().map(Deadline::id).forEach(facts::remove);
      saved.addAll(taken);
    }
    changes.tell(saved);
  }

  /**
   * Gives the terms that were saved. One that another instance heard of for the first time in this
   * same moment is not among them: it is there by now and can be taken again.
   */
  private List<Deadline> take(Map<UUID, List<Fact>> facts) {
    var now = clock.instant();
    var known = deadlines.lock(facts.keySet());
    var touched = new ArrayList<Deadline>();
    facts.forEach(
        (id, of) -> {
          var deadline = known.getOrDefault(id, Deadline.firstHeardOf(of.getFirst()));
          deadline.take(of, moments, now);
          touched.add(deadline);
        });
    return changes.save(touched);
  }
}
