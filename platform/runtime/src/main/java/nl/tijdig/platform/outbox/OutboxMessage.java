package nl.tijdig.platform.outbox;

import java.util.Map;
import java.util.UUID;

/** A Kafka message that waits to be sent. */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record OutboxMessage(
    UUID id, String topic, String key, Map<String, String> headers, byte[] data) {}
