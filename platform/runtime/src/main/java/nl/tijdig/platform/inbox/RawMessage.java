package nl.tijdig.platform.inbox;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** A message as it stood in Kafka, before anybody knows whether it is an event. */
@SuppressWarnings("ArrayRecordComponent") // carried, never compared
public record RawMessage(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    Map<String, String> headers,
    byte @Nullable [] data) {

  static RawMessage of(ConsumerRecord<String, byte[]> message) {
    return new RawMessage(
        message.topic(),
        message.partition(),
        message.offset(),
        message.key(),
        EventReader.headers(message),
        message.value());
  }
}
