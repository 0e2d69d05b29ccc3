package nl.tijdig.contracts.deadline;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.code.RuleKind;

/**
 * A term will pass soon.
 *
 * @param deadlineId the deadline
 * @param rule id of the rule, for example safety-assessment
 * @param ruleVersion version of the rule it was started with
 * @param kind legal, norm or agreement
 * @param subjectType what the term is about: report, assessment or referral
 * @param subjectId its id
 * @param caseId the case, which is the Kafka key
 * @param municipality CBS municipality code (gemeentecode), four digits; 0000 when unknown
 * @param warning which warning of the rule, for example 1 working day
 * @param dueAt the first moment that is too late
 * @param warnedAt when the warning was raised
 */
public record DeadlineWarned(
    UUID deadlineId,
    String rule,
    int ruleVersion,
    RuleKind kind,
    String subjectType,
    UUID subjectId,
    UUID caseId,
    String municipality,
    String warning,
    Instant dueAt,
    Instant warnedAt)
    implements TermEvent {}
