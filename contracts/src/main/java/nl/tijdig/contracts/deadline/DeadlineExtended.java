package nl.tijdig.contracts.deadline;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.code.RuleKind;

/**
 * A term may take longer (verlenging).
 *
 * @param deadlineId the deadline
 * @param rule id of the rule, for example safety-assessment
 * @param ruleVersion version of the rule it was started with
 * @param kind legal, norm or agreement
 * @param subjectType what the term is about: report, assessment or referral
 * @param subjectId its id
 * @param occurrence which term of this subject under this rule, from 1
 * @param caseId the case, which is the Kafka key
 * @param municipality CBS municipality code (gemeentecode), four digits; 0000 when unknown
 * @param ground one of the grounds that the rule names, for example awaiting-information
 * @param length how much longer, for example 2 weeks
 * @param extendedAt when that was decided
 * @param dueAt the first moment that is too late now
 */
public record DeadlineExtended(
    UUID deadlineId,
    String rule,
    int ruleVersion,
    RuleKind kind,
    String subjectType,
    UUID subjectId,
    int occurrence,
    UUID caseId,
    String municipality,
    String ground,
    String length,
    Instant extendedAt,
    Instant dueAt)
    implements TermEvent {}
