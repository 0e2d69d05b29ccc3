package nl.tijdig.deadline.term;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import nl.tijdig.contracts.EventType;
import nl.tijdig.contracts.Topic;
import nl.tijdig.contracts.code.DeadlineState;
import nl.tijdig.deadline.calendar.Derivation;
import nl.tijdig.deadline.calendar.DueMoments;
import nl.tijdig.deadline.course.Course;
import nl.tijdig.deadline.rule.Rule;
import nl.tijdig.platform.inbox.ReceivedEvent;
import org.jspecify.annotations.Nullable;

/**
 * What rules make of events in memory: nothing is stored, published or raised. What can no longer
 * be of use is forgotten, so that what is held follows the length of the stretch.
 */
public final class TriedTerms {
  private static final Set<String> MOVES =
      Set.of(
          EventType.DEADLINE_SUSPENDED.typeName(),
          EventType.DEADLINE_RESUMED.typeName(),
          EventType.DEADLINE_EXTENDED.typeName());

  private final FactReader reader;
  private final OwnEvents own;
  private final DueMoments moments;
  private final Set<String> rules;
  private final Instant from;
  private final Instant until;
  private final Map<DeadlineKey, Tried> terms = new HashMap<>();

  TriedTerms(
      FactReader reader,
      OwnEvents own,
      DueMoments moments,
      Set<String> rules,
      Instant from,
      Instant until) {
    this.reader = reader;
    this.own = own;
    this.moments = moments;
    this.rules = Set.copyOf(rules);
    this.from = from;
    this.until = until;
  }

  /** What is known of a term; its count only when that cannot be made again from the rule. */
  private record Tried(Facts facts, @Nullable Derivation count) {

    Tried with(Fact fact) {
      var more = facts.with(fact);
      if (fact instanceof Fact.Start start && !Objects.equals(more.run(), facts.run())) {
        return new Tried(more, start.rule().endsAtGivenMoment() ? start.count() : null);
      }
      return new Tried(more, count);
    }
  }

  /** Whether an event of this type can say anything of these terms. */
  public boolean listensTo(String type) {
    return reader.listensTo(type) || MOVES.contains(type);
  }

  /**
   * Takes in what an event says.
   *
   * @throws nl.tijdig.platform.event.Unprocessable when it is not an event of its type
   */
  public void hear(ReceivedEvent event) {
    if (event.topic().equals(Topic.DEADLINE.topicName())) {
      own.read(event)
          .map(OwnEvents.Own::move)
          .filter(move -> rules.contains(move.key().rule()))
          .ifPresent(this::take);
    } else {
      reader.read(event).forEach(this::take);
    }
  }

  private void take(Fact fact) {
    var known = terms.get(fact.key());
    if (known != null || !terms.containsKey(fact.key())) {
      var tried = known == null ? new Tried(Facts.none(fact.whereabouts()), null) : known;
      terms.put(fact.key(), unlessTooEarly(tried.with(fact)));
    }
  }

  /** A term never counts from later than was told before: one too early is forgotten for good. */
  private @Nullable Tried unlessTooEarly(Tried tried) {
    var run = tried.facts.run();
    return run != null && run.countsFrom().isBefore(from) ? null : tried;
  }

  /** How many terms are held. */
  public int size() {
    return terms.size();
  }

  /** The terms that count from a moment in the stretch, as they stand at the given moment. */
  public Stream<TriedTerm> terms(Instant now) {
    return terms.entrySet().stream()
        .filter(entry -> entry.getValue() != null && isInStretch(entry.getValue().facts.run()))
        .map(entry -> term(entry.getKey(), entry.getValue(), now));
  }

  private boolean isInStretch(@Nullable Run run) {
    return run != null && run.countsFrom().isBefore(until);
  }

  private TriedTerm term(DeadlineKey key, Tried tried, Instant now) {
    var facts = withWhatHoldsForEvery(key, tried.facts);
    var run = Objects.requireNonNull(facts.run());
    var course = Course.of(run.rule(), run.countsFrom(), run.firstDueAt(), facts.moves(), moments);
    var ending = facts.ending();
    var count = tried.count == null ? count(run) : tried.count;
    return new TriedTerm(
        key.id(),
        key.subject(),
        key.occurrence(),
        run.countsFrom(),
        course.dueAt(),
        state(ending, course, now),
        Schedule.of(run, course.dueAt(), moments).warningsBefore(openUntil(ending, now)),
        Explanation.of(count, course));
  }

  private Facts withWhatHoldsForEvery(DeadlineKey key, Facts facts) {
    var every = terms.get(key.ofEvery());
    return every == null
        ? facts
        : every.facts.cancels(key).reduce(facts, Facts::with, (one, _) -> one);
  }

  private Derivation count(Run run) {
    Rule rule = run.rule();
    return moments.count(run.countsFrom(), Objects.requireNonNull(rule.term()), rule.calendar());
  }

  private static DeadlineState state(Ending ending, Course course, Instant now) {
    return switch (ending) {
      case Ending.Open _ when course.isSuspended(now) -> DeadlineState.SUSPENDED;
      case Ending.Open _ when now.isBefore(course.dueAt()) -> DeadlineState.RUNNING;
      case Ending.Open _ -> DeadlineState.BREACHED;
      case Ending.Met met when met.at().isBefore(course.dueAt()) -> DeadlineState.MET;
      case Ending.Met _ -> DeadlineState.MET_LATE;
      case Ending.Cancelled _ -> DeadlineState.CANCELLED;
    };
  }

  private static Instant openUntil(Ending ending, Instant now) {
    return switch (ending) {
      case Ending.Open _ -> now;
      case Ending.Met met -> met.at();
      case Ending.Cancelled cancelled -> cancelled.at();
    };
  }
}
