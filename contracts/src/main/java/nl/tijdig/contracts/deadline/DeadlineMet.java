package nl.tijdig.contracts.deadline;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.code.RuleKind;

/**
 * What the term was for has been done.
 *
 * @param deadlineId the deadline
 * @param rule id of the rule, for example safety-assessment
 * @param ruleVersion version of the rule it was started with
 * @param kind legal, norm or agreement
 * @param subjectType what the term is about: report, assessment or referral
 * @param subjectId its id
 * @param caseId the case, which is the Kafka key
 * @param municipality CBS municipality code (gemeentecode), four digits; 0000 when unknown
 * @param dueAt the first moment that is too late
 * @param metAt when it was done
 * @param late whether that was at or after the due moment
 */
public record DeadlineMet(
    UUID deadlineId,
    String rule,
    int ruleVersion,
    RuleKind kind,
    String subjectType,
    UUID subjectId,
    UUID caseId,
    String municipality,
    Instant dueAt,
    Instant metAt,
    boolean late)
    implements TermEvent {}
