package nl.tijdig.deadline.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver is told, once and for all.
 *
 * @param id of the CloudEvent: the same however often it is sent
 * @param type warning, breach, escalation, withdrawal or test
 * @param position of the alert; null for a test
 * @param happenedAt when the alert was raised or withdrawn
 * @param json the CloudEvent to the letter
 */
record WebhookEvent(
    UUID id, String type, @Nullable Long position, Instant happenedAt, String json) {}
