package nl.tijdig.assessment.assessment;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose work an assessment is.
 *
 * @param assignee the account of the worker, no name
 * @param team the team of the worker
 * @param assignedAt since when
 */
@Embeddable
record Assignment(String assignee, @Nullable String team, Instant assignedAt) {

  boolean isTo(Caseworker worker) {
    return assignee.equals(worker.account());
  }
}
