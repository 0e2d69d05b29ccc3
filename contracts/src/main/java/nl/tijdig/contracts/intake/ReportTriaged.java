package nl.tijdig.contracts.intake;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.code.TriageKind;
import nl.tijdig.contracts.code.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A report was sifted (schifting): what it is and, when it is a report, how urgent.
 *
 * @param reportId the report
 * @param caseId the case, which is the Kafka key
 * @param municipality CBS municipality code (gemeentecode), four digits; 0000 when unknown
 * @param kind what it turned out to be
 * @param urgency only when the kind is report
 * @param receivedAt when Veilig Thuis received the report; every term of the report counts from
 *     here
 * @param triagedAt when this was decided
 * @param joined whether it joined a case that was open already
 */
public record ReportTriaged(
    UUID reportId,
    UUID caseId,
    String municipality,
    TriageKind kind,
    @Nullable Urgency urgency,
    Instant receivedAt,
    Instant triagedAt,
    boolean joined)
    implements Event {}
