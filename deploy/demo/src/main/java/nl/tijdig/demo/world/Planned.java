package nl.tijdig.demo.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report that will be sent, and what will come of it.
 *
 * @param origin who sends it
 * @param report what is sent
 * @param decision what the workers will decide
 * @param triagedAt when an earlier system triaged it; absent when nobody did yet
 */
public record Planned(
    Origin origin, NewReport report, Decision decision, @Nullable Instant triagedAt) {}
