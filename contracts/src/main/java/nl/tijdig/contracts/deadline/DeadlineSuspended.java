package nl.tijdig.contracts.deadline;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.code.RuleKind;

/**
 * A term stands still for a while (opschorting).
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
 * @param suspendedAt from when it stands still
 * @param resumesAt when it runs on by itself at the latest
 * @param dueAt the first moment that is too late if it stands still that long
 */
public record DeadlineSuspended(
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
    Instant suspendedAt,
    Instant resumesAt,
    Instant dueAt)
    implements TermEvent {}
