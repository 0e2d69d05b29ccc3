package nl.tijdig.deadline.term;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.code.DeadlineState;

/**
 * A term that rules would have made.
 *
 * @param id the id it has under a rule of this name
 * @param subjectId what it is about
 * @param occurrence which term of that subject
 * @param countsFrom the moment it counts from
 * @param dueAt the first moment that is too late
 * @param state where it would stand
 * @param warnings how often it would have warned
 * @param derivation how the due moment came about
 */
public record TriedTerm(
    UUID id,
    UUID subjectId,
    int occurrence,
    Instant countsFrom,
    Instant dueAt,
    DeadlineState state,
    int warnings,
    Explanation derivation) {}
