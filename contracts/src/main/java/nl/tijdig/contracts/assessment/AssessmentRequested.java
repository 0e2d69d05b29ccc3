package nl.tijdig.contracts.assessment;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.code.Urgency;

/**
 * A safety assessment (veiligheidsbeoordeling) waits to be made.
 *
 * @param assessmentId the safety assessment
 * @param reportId the report
 * @param caseId the case, which is the Kafka key
 * @param municipality CBS municipality code (gemeentecode), four digits; 0000 when unknown
 * @param urgency urgency of the report
 * @param receivedAt when Veilig Thuis received the report; every term of the report counts from
 *     here
 * @param requestedAt when it joined the waiting list
 */
public record AssessmentRequested(
    UUID assessmentId,
    UUID reportId,
    UUID caseId,
    String municipality,
    Urgency urgency,
    Instant receivedAt,
    Instant requestedAt)
    implements Event {}
