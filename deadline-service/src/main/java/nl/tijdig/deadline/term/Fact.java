package nl.tijdig.deadline.term;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import nl.tijdig.deadline.calendar.Derivation;
import nl.tijdig.deadline.course.Move;
import nl.tijdig.deadline.rule.Rule;
import org.jspecify.annotations.Nullable;

/** What an event says about one term. */
sealed interface Fact {

  DeadlineKey key();

  Whereabouts whereabouts();

  /** The trace of the event that says it; null when that has none. */
  @Nullable String traceparent();

  /**
   * Where the subject belongs; what was recorded last holds.
   *
   * @param caseId the case
   * @param municipality CBS municipality code
   * @param toldAt when the event was recorded
   */
  record Whereabouts(UUID caseId, String municipality, Instant toldAt) {

    private static final String UNKNOWN_MUNICIPALITY = "0000";

    /** Of two that were recorded at once the same one is taken, whichever is read first. */
    private static final Comparator<Whereabouts> ORDER =
        Comparator.comparing(Whereabouts::toldAt)
            .thenComparing(Whereabouts::caseId)
            .thenComparing(Whereabouts::municipality);

    /** Where a subject is of which nothing was told yet: whatever is told holds instead. */
    static Whereabouts unknown(UUID subject) {
      return new Whereabouts(subject, UNKNOWN_MUNICIPALITY, Instant.EPOCH);
    }

    Whereabouts orLater(Whereabouts other) {
      return ORDER.compare(this, other) >= 0 ? this : other;
    }
  }

  /**
   * The term runs.
   *
   * @param rule the version that holds at the moment it counts from
   * @param at when that was decided
   * @param count from which moment it counts and when it is due
   */
  record Start(
      DeadlineKey key,
      Whereabouts whereabouts,
      Rule rule,
      Instant at,
      Derivation count,
      @Nullable String traceparent)
      implements Fact {}

  /** What it was for was done, under this version of the rule. */
  record Stop(
      DeadlineKey key,
      Whereabouts whereabouts,
      int ruleVersion,
      Instant at,
      @Nullable String traceparent)
      implements Fact {}

  /** Somebody decided about its end. */
  record Moved(DeadlineKey key, Whereabouts whereabouts, Move move, @Nullable String traceparent)
      implements Fact {}

  /** It is no longer needed, under this version of the rule. */
  record Cancel(
      DeadlineKey key,
      Whereabouts whereabouts,
      int ruleVersion,
      Instant at,
      @Nullable String traceparent)
      implements Fact {

    /** The same of another term. */
    Cancel of(DeadlineKey other) {
      return new Cancel(other, whereabouts, ruleVersion, at, traceparent);
    }
  }
}
