package nl.tijdig.contracts.deadline;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.Event;

/** Something happened to a term: what every such event says of it. */
public sealed interface TermEvent extends Event
    permits DeadlineStarted,
        DeadlineWarned,
        DeadlineBreached,
        DeadlineEscalated,
        DeadlineSuspended,
        DeadlineResumed,
        DeadlineExtended,
        DeadlineMet,
        DeadlineCancelled {

  /** The deadline. */
  UUID deadlineId();

  /** Id of the rule, for example safety-assessment. */
  String rule();

  /** What the term is about: report, assessment or referral. */
  String subjectType();

  /** Its id. */
  UUID subjectId();

  /** The first moment that is too late. */
  Instant dueAt();
}
