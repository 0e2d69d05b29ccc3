package nl.tijdig.contracts.deadline;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.code.RuleKind;

/**
 * A term that stood still runs on (hervatting); the days it stood still are added.
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
 * @param suspendedAt from when it stood still
 * @param resumedAt from when it runs on
 * @param dueAt the first moment that is too late now
 */
public record DeadlineResumed(
    UUID deadlineId,
    String rule,
    int ruleVersion,
    RuleKind kind,
    String subjectType,
    UUID subjectId,
    int occurrence,
    UUID caseId,
    String municipality,
    Instant suspendedAt,
    Instant resumedAt,
    Instant dueAt)
    implements TermEvent {}
