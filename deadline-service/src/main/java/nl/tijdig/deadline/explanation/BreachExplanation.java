package nl.tijdig.deadline.explanation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.code.BreachCause;
import org.jspecify.annotations.Nullable;

/**
 * Why one term was not met, as somebody explained it; it does not change, a later one stands beside
 * it.
 *
 * @param caseId names the key that the measure is encrypted with
 * @param measure in the clear; null when the data of the case was destroyed
 * @param expectedAt null when it was done already
 * @param approvedBy null while it waits for approval, as {@code approvedAt}
 */
public record BreachExplanation(
    UUID id,
    UUID deadlineId,
    UUID caseId,
    List<BreachCause> causes,
    @Nullable String measure,
    @Nullable Instant expectedAt,
    String explainedBy,
    Instant explainedAt,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt) {

  String path() {
    return "explanations/" + id;
  }

  /** Counts its states: explained, approved. */
  long version() {
    return isApproved() ? 2 : 1;
  }

  public boolean isApproved() {
    return approvedAt != null;
  }

  BreachExplanation approved(String by, Instant at) {
    return new BreachExplanation(
        id, deadlineId, caseId, causes, measure, expectedAt, explainedBy, explainedAt, by, at);
  }

  /** Says nothing: the measure may be about people. */
  @Override
  public String toString() {
    return "BreachExplanation " + id;
  }
}
