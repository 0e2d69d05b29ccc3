package nl.tijdig.deadline.term;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.deadline.course.Course;
import nl.tijdig.deadline.course.Move;
import nl.tijdig.deadline.rule.Rule;
import nl.tijdig.platform.event.Tracing;
import nl.tijdig.platform.web.Problem;

/** What decides about the end of a term comes in here, and is told as everything else is. */
@ApplicationScoped
public class TermMoves {
  private final Deadlines deadlines;
  private final DeadlineChanges changes;
  private final DueMoments moments;
  private final Tracing tracing;
  private final Clock clock;

  TermMoves(
      Deadlines deadlines,
      DeadlineChanges changes,
      DueMoments moments,
      Tracing tracing,
      Clock clock) {
    this.deadlines = deadlines;
    this.changes = changes;
    this.moments = moments;
    this.tracing = tracing;
    this.clock = clock;
  }

  /** A term as who decides about its end sees it. */
  public record HeldTerm(
      UUID id, UUID caseId, Rule rule, DeadlineState state, Course course, long version) {}

  /**
   * A term, which stays as it is until the transaction ends.
   *
   * @throws Problem {@code 404} when there is no such term
   */
  public HeldTerm hold(UUID id) {
    return held(find(id).orElseThrow(DeadlineBoard::unknown));
  }

  /** Carries a decision out in the running transaction; gives the term as it runs now. */
  public HeldTerm move(UUID id, Move move) {
    var deadline = find(id).orElseThrow();
    var told =
        new Fact.Moved(
            deadline.key(), deadline.facts().whereabouts(), move, tracing.current().orElse(null));
    deadline.take(List.of(told), moments, clock.instant());
    changes.tell(changes.save(List.of(deadline)));
    return held(deadline);
  }

  private Optional<Deadline> find(UUID id) {
    return Optional.ofNullable(deadlines.lock(Set.of(id)).get(id))
        .filter(deadline -> deadline.facts().run() != null);
  }

  private static HeldTerm held(Deadline deadline) {
    return new HeldTerm(
        deadline.id(),
        deadline.facts().whereabouts().caseId(),
        deadline.run().rule(),
        Optional.ofNullable(deadline.standing().state()).orElseThrow(),
        deadline.course(),
        deadline.savedVersion());
  }
}
