package nl.tijdig.deadline.explanation;

import java.util.UUID;
import nl.tijdig.deadline.rule.Rule;

/**
 * A term that was not met in time.
 *
 * @param open whether what it was for has yet to be done
 */
record LateTerm(
    UUID id, Rule rule, UUID subjectId, UUID caseId, String municipality, boolean open) {}
