package nl.tijdig.contracts.assessment;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.code.Urgency;

/**
 * Work on a safety assessment started: the pick-up (oppakken) of the report.
 *
 * @param assessmentId the safety assessment
 * @param reportId the report
 * @param caseId the case, which is the Kafka key
 * @param municipality CBS municipality code (gemeentecode), four digits; 0000 when unknown
 * @param urgency urgency of the report
 * @param startedAt when the worker actually started
 */
public record AssessmentStarted(
    UUID assessmentId,
    UUID reportId,
    UUID caseId,
    String municipality,
    Urgency urgency,
    Instant startedAt)
    implements Event {}
