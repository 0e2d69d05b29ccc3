package nl.tijdig.platform.inbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from Kafka: its CloudEvents attributes, its data, and where it stood.
 *
 * @param id the CloudEvents id; the same for every delivery of the same event
 * @param type for example {@code nl.tijdig.intake.report-received}
 * @param source the system that told it
 * @param subject the aggregate it is about
 * @param sequence the how-many-th state of that aggregate; 0 when the sender does not count
 * @param time when it was recorded
 * @param key the Kafka key, which is the case id
 * @param traceparent the W3C trace that it belongs to; null when it names none
 */
public record ReceivedEvent(
    UUID id,
    String type,
    String source,
    @Nullable UUID subject,
    long sequence,
    Instant time,
    String key,
    JsonNode data,
    String topic,
    int partition,
    long offset,
    @Nullable String traceparent) {}
