package nl.tijdig.contracts.assessment;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import org.jspecify.annotations.Nullable;

/**
 * A safety assessment was given to a worker.
 *
 * @param assessmentId the safety assessment
 * @param reportId the report
 * @param caseId the case, which is the Kafka key
 * @param municipality CBS municipality code (gemeentecode), four digits; 0000 when unknown
 * @param assignee the account of the worker, no name
 * @param team the team of the worker
 * @param assignedAt when
 */
public record AssessmentAssigned(
    UUID assessmentId,
    UUID reportId,
    UUID caseId,
    String municipality,
    String assignee,
    @Nullable String team,
    Instant assignedAt)
    implements Event {}
