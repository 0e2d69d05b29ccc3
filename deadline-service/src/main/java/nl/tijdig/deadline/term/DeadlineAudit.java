package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import nl.tijdig.contracts.EventType;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.audit.Change;
import nl.tijdig.platform.event.Tracing;
import nl.tijdig.platform.outbox.Publication;
import org.jspecify.annotations.Nullable;

/** Keeps what changed a term: an event or the time that went by, in the name of the service. */
@ApplicationScoped
class DeadlineAudit {
  private static final String PURPOSE = "guarding-terms";

  private final Audit audit;

  DeadlineAudit(Audit audit) {
    this.audit = audit;
  }

  void changed(List<Deadline> saved) {
    audit.changes(saved.stream().flatMap(DeadlineAudit::changes).toList(), PURPOSE);
  }

  /** A record for each thing that happened; facts of which nothing followed are one change too. */
  private static Stream<Change> changes(Deadline deadline) {
    if (!deadline.publications().isEmpty()) {
      return deadline.publications().stream().map(told -> change(deadline, told));
    }
    return deadline.isChanged()
        ? Stream.of(change(deadline, "deadline-noted", null))
        : Stream.empty();
  }

  private static Change change(Deadline deadline, Publication told) {
    return change(deadline, EventType.of(told.event()).shortName(), told.traceparent());
  }

  private static Change change(Deadline deadline, String what, @Nullable String traceparent) {
    return new Change(
        what,
        deadline.facts().whereabouts().caseId(),
        deadline.id(),
        traceparent == null ? null : Tracing.traceIdOf(traceparent));
  }
}
