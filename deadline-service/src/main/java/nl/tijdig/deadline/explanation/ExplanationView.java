package nl.tijdig.deadline.explanation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.code.BreachCause;
import nl.tijdig.platform.identity.Actor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why one term was not met.
 *
 * @param measure absent when the data of the case was destroyed
 * @param actions what the reader can do with it now
 */
@Schema(
    name = "Explanation",
    description = "Een toelichting bij een overschreden termijn. / Why a term was not met.",
    requiredProperties = {
      "id",
      "deadlineId",
      "causes",
      "state",
      "explainedBy",
      "explainedAt",
      "_actions"
    })
record ExplanationView(
    UUID id,
    UUID deadlineId,
    List<BreachCause> causes,
    @Nullable @Schema(examples = "Huisbezoek gepland.") String measure,
    @Nullable @Schema(description = "Nieuwe verwachte datum. / New expected date.")
        Instant expectedAt,
    ExplanationState state,
    String explainedBy,
    Instant explainedAt,
    @Nullable @Schema(description = "Wie akkoord gaf. / Who approved.") String approvedBy,
    @Nullable Instant approvedAt,
    @JsonProperty("_actions") List<String> actions) {

  static ExplanationView of(BreachExplanation explanation, Actor reader) {
    var approved = explanation.isApproved();
    return new ExplanationView(
        explanation.id(),
        explanation.deadlineId(),
        explanation.causes(),
        explanation.measure(),
        explanation.expectedAt(),
        approved ? ExplanationState.APPROVED : ExplanationState.PROPOSED,
        explanation.explainedBy(),
        explanation.explainedAt(),
        explanation.approvedBy(),
        explanation.approvedAt(),
        !approved && ExplainBreach.mayApprove(reader) ? List.of("approve") : List.of());
  }

  /** The same without the measure, for answers that are kept to be repeated. */
  ExplanationView withoutMeasure() {
    return new ExplanationView(
        id,
        deadlineId,
        causes,
        null,
        expectedAt,
        state,
        explainedBy,
        explainedAt,
        approvedBy,
        approvedAt,
        actions);
  }

  /** Says nothing: the measure may be about people. */
  @Override
  public String toString() {
    return "ExplanationView " + id;
  }
}
