package nl.tijdig.contracts.deadline;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.Event;

/**
 * A team lead or manager approved why a term was not met.
 *
 * @param explanationId the explanation
 * @param deadlineId the deadline
 * @param caseId the case, which is the Kafka key
 * @param municipality CBS municipality code (gemeentecode), four digits; 0000 when unknown
 * @param approvedAt when
 */
public record ExplanationApproved(
    UUID explanationId, UUID deadlineId, UUID caseId, String municipality, Instant approvedAt)
    implements Event {}
