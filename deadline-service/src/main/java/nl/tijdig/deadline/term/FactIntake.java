package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.platform.event.Tracing;
import nl.tijdig.platform.inbox.ReceivedEvent;

/** Takes in what events say about terms, a polled batch at a time, in the batch's transaction. */
@ApplicationScoped
class FactIntake {
  private final FactReader reader;
  private final Deadlines deadlines;
  private final DeadlineChanges changes;
  private final DueMoments moments;
  private final Tracing tracing;
  private final Clock clock;

  FactIntake(
      FactReader reader,
      Deadlines deadlines,
      DeadlineChanges changes,
      DueMoments moments,
      Tracing tracing,
      Clock clock) {
    this.reader = reader;
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
    var facts = new LinkedHashMap<UUID, List<Fact>>();
    for (var event : events) {
      reader
          .read(event)
          .forEach(
              fact -> facts.computeIfAbsent(fact.key().id(), _ -> new ArrayList<>()).add(fact));
    }
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
        (id, told) -> {
          var deadline = known.getOrDefault(id, Deadline.firstHeardOf(told.getFirst()));
          deadline.take(told, moments, now);
          touched.add(deadline);
        });
    return changes.save(touched);
  }
}
