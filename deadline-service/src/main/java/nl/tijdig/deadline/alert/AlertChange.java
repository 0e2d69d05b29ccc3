package nl.tijdig.deadline.alert;

import java.time.Instant;
import java.util.UUID;

/** What happens to the alerts of a term. */
public sealed interface AlertChange {

  UUID deadlineId();

  Instant at();

  /**
   * An alert is raised; when it was raised and withdrawn before it counts again.
   *
   * @param name which warning or escalation of the rule; empty for a breach
   * @param round of a warning: how often the term had been moved, since each time its warnings are
   *     armed anew
   */
  record Raised(UUID deadlineId, AlertType type, String name, int round, Instant at)
      implements AlertChange {}

  /** The term had not passed after all: breach and escalations are withdrawn. */
  record Withdrawn(UUID deadlineId, Instant at) implements AlertChange {}
}
