package nl.tijdig.platform.outbox;

import java.time.Instant;

/**
 * A key that sends nothing until operations release it, because its first message cannot be sent.
 *
 * @param key the Kafka key, which is the case id
 * @param blockedAt since when
 * @param topic where the message should go
 * @param attempts how often it was tried
 * @param lastError why it failed
 * @param waiting how many messages of the key wait, the failing one included
 */
public record BlockedKey(
    String key, Instant blockedAt, String topic, int attempts, String lastError, long waiting) {}
