package nl.tijdig.contracts.deadline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.code.BreachCause;
import nl.tijdig.contracts.code.RuleKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody explained why a term was not met (toelichting bij normtijden); it counts once it is
 * approved.
 *
 * @param explanationId the explanation
 * @param deadlineId the deadline
 * @param rule id of the rule, for example safety-assessment
 * @param ruleVersion version of the rule it was started with
 * @param kind legal, norm or agreement
 * @param subjectType what the term is about: report, assessment or referral
 * @param subjectId its id
 * @param caseId the case, which is the Kafka key
 * @param municipality CBS municipality code (gemeentecode), four digits; 0000 when unknown
 * @param causes why; one at least, each once
 * @param expectedAt when it is expected to be done after all; absent when it was done already
 * @param explainedAt when it was explained
 */
public record ExplanationGiven(
    UUID explanationId,
    UUID deadlineId,
    String rule,
    int ruleVersion,
    RuleKind kind,
    String subjectType,
    UUID subjectId,
    UUID caseId,
    String municipality,
    List<BreachCause> causes,
    @Nullable Instant expectedAt,
    Instant explainedAt)
    implements Event {

  public ExplanationGiven {
    causes = List.copyOf(causes);
  }
}
