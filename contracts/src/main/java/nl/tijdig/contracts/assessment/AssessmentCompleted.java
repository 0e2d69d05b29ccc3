package nl.tijdig.contracts.assessment;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.PartnerKind;
import nl.tijdig.contracts.code.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A safety assessment was completed with its outcome.
 *
 * @param assessmentId the safety assessment
 * @param reportId the report
 * @param caseId the case, which is the Kafka key
 * @param municipality CBS municipality code (gemeentecode), four digits; 0000 when unknown
 * @param urgency urgency of the report
 * @param outcome one of the outcomes CBS publishes
 * @param partnerKind the kind of partner to hand over to; only with the outcome transfer
 * @param directlySafe whether the assessor judged that there is no acute unsafety now
 * @param receivedAt when Veilig Thuis received the report; every term of the report counts from
 *     here
 * @param completedAt when
 */
public record AssessmentCompleted(
    UUID assessmentId,
    UUID reportId,
    UUID caseId,
    String municipality,
    Urgency urgency,
    AssessmentOutcome outcome,
    @Nullable PartnerKind partnerKind,
    boolean directlySafe,
    Instant receivedAt,
    Instant completedAt)
    implements Event {}
