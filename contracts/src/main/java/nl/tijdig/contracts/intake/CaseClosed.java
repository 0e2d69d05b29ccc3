package nl.tijdig.contracts.intake;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.Event;

/**
 * A case (casus) was closed, since no report is left in it.
 *
 * @param caseId the case, which is the Kafka key
 * @param reportId the report that left it, as the last
 * @param municipality CBS municipality code (gemeentecode), four digits; 0000 when unknown
 * @param closedAt when
 */
public record CaseClosed(UUID caseId, UUID reportId, String municipality, Instant closedAt)
    implements Event {}
