package nl.tijdig.deadline.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a delivery stands after an attempt.
 *
 * @param nextAttemptAt null when it has ended
 * @param endedAt null while it is pending
 */
record Outcome(
    UUID deliveryId,
    Attempt attempt,
    DeliveryState state,
    @Nullable Instant nextAttemptAt,
    @Nullable Instant endedAt) {}
