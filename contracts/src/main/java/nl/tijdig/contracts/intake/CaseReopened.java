package nl.tijdig.contracts.intake;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.Event;

/**
 * A case (casus) that was closed was opened again, since its report turned out to be one after all.
 *
 * @param caseId the case, which is the Kafka key
 * @param reportId the report it was opened again for
 * @param municipality CBS municipality code (gemeentecode), four digits; 0000 when unknown
 * @param reopenedAt when
 */
public record CaseReopened(UUID caseId, UUID reportId, String municipality, Instant reopenedAt)
    implements Event {}
