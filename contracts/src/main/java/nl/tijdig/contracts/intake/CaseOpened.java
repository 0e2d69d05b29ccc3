package nl.tijdig.contracts.intake;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.Event;

/**
 * A case (casus) was opened for a report.
 *
 * @param caseId the case, which is the Kafka key
 * @param reportId the report it was opened for
 * @param municipality CBS municipality code (gemeentecode), four digits; 0000 when unknown
 * @param openedAt when
 */
public record CaseOpened(UUID caseId, UUID reportId, String municipality, Instant openedAt)
    implements Event {}
