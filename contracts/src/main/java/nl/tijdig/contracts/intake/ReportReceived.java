package nl.tijdig.contracts.intake;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.code.ReporterCapacity;

/**
 * A report (melding) came in; Veilig Thuis has taken over the view on safety.
 *
 * @param reportId the report
 * @param caseId the case, which is the Kafka key
 * @param municipality CBS municipality code (gemeentecode), four digits; 0000 when unknown
 * @param capacity capacity in which the reporter reports
 * @param receivedAt when Veilig Thuis received the report; every term of the report counts from
 *     here
 * @param imported whether it was taken over from an earlier system
 */
public record ReportReceived(
    UUID reportId,
    UUID caseId,
    String municipality,
    ReporterCapacity capacity,
    Instant receivedAt,
    boolean imported)
    implements Event {}
