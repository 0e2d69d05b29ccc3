package nl.tijdig.deadline.term;

import java.time.Instant;
import nl.tijdig.deadline.rule.Rule;

/**
 * A term that runs or ran.
 *
 * @param rule the version it runs under, kept for good
 * @param countsFrom the moment it counts from
 * @param dueAt the first moment that is too late
 */
record Run(Rule rule, Instant countsFrom, Instant dueAt) {}
