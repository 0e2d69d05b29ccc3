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
   */
  record Raised(UUID deadlineId, AlertType type, String name, Instant at) implements AlertChange {}

  /** The term had not passed after all: breach and escalations are withdrawn. */
  record Withdrawn(UUID deadlineId, Instant at) implements AlertChange {}
}
