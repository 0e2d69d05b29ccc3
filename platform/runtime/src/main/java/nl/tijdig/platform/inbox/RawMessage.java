package nl.tijdig.platform.inbox;

import java.util.Map;
import nl.tijdig.platform.sql.StorableText;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stood in Kafka, before anybody knows whether it is an event.
 *
 * @param key its key, with U+FFFD for what PostgreSQL cannot keep
 * @param headers its headers, likewise
 * @param data its value, byte for byte
 */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record RawMessage(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    Map<String, String> headers,
    byte @Nullable [] data) {

  /** Where it stood, for a log. */
  String place() {
    return topic + "-" + partition + "@" + offset;
  }

  static RawMessage of(ConsumerRecord<String, byte[]> message) {
    return new RawMessage(
        message.topic(),
        message.partition(),
        message.offset(),
        message.key() == null ? null : StorableText.of(message.key()),
        EventReader.headers(message),
        message.value());
  }
}
