package nl.tijdig.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.tijdig.platform.event.EventJson;
import nl.tijdig.platform.event.Tracing;
import nl.tijdig.platform.event.Unprocessable;
import nl.tijdig.platform.sql.StorableText;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads a Kafka message as a CloudEvent in binary mode, naming the header that is not right. */
@ApplicationScoped
public class EventReader {

  private final EventJson json;
  private final UnknownTypes unknown;

  EventReader(EventJson json, UnknownTypes unknown) {
    this.json = json;
    this.unknown = unknown;
  }

  /**
   * The headers of a message, with U+FFFD for what PostgreSQL cannot keep; of a name that stands
   * there twice the last one counts.
   */
  public static Map<String, String> headers(ConsumerRecord<?, ?> message) {
    var headers = new HashMap<String, String>();
    for (var header : message.headers()) {
      if (header.value() != null) {
        headers.put(
            StorableText.of(header.key()), StorableText.of(new String(header.value(), UTF_8)));
      }
    }
    return headers;
  }

  /**
   * Reads one message that came in.
   *
   * @throws Unprocessable when it is not an event
   */
  public ReceivedEvent read(RawMessage message) {
    var event = readAgain(message);
    unknown.note(event);
    return event;
  }

  /**
   * Reads one message that came in before.
   *
   * @throws Unprocessable when it is not an event
   */
  public ReceivedEvent readAgain(RawMessage message) {
    var headers = message.headers();
    var data = message.data();
    if (data == null) {
      throw new Unprocessable(Unprocessable.UNREADABLE, "the message has no value");
    }
    if (message.key() == null) {
      throw new Unprocessable(Unprocessable.UNREADABLE, "the message has no key");
    }
    if (!isText(message.key())) {
      throw new Unprocessable(Unprocessable.UNREADABLE, "the key is not text");
    }
    return event(message, headers, data);
  }

  private ReceivedEvent event(RawMessage message, Map<String, String> headers, byte[] data) {
    return new ReceivedEvent(
        required(headers, "ce_id", UUID::fromString),
        required(headers, "ce_type", EventReader::text),
        required(headers, "ce_source", EventReader::text),
        optional(headers, "ce_subject", UUID::fromString),
        sequence(headers),
        required(headers, "ce_time", Instant::parse),
        message.key(),
        json.read(data),
        message.topic(),
        message.partition(),
        message.offset(),
        traceparent(headers));
  }

  /** A trace that cannot be read is no reason to refuse what happened. */
  private static @Nullable String traceparent(Map<String, String> headers) {
    var traceparent = headers.get("ce_traceparent");
    return traceparent != null && Tracing.isTraceparent(traceparent) ? traceparent : null;
  }

  private static long sequence(Map<String, String> headers) {
    var sequence = optional(headers, "ce_sequence", Long::valueOf);
    return sequence == null ? 0 : sequence;
  }

  /** The mark stands for a character that no sender of text writes, and that was lost here. */
  private static boolean isText(String value) {
    return value.indexOf(StorableText.REPLACEMENT) < 0;
  }

  private static String text(String value) {
    if (!isText(value)) {
      throw new IllegalArgumentException("not text");
    }
    return value;
  }

  private static <T> T required(
      Map<String, String> headers, String name, Function<String, T> parse) {
    var value = optional(headers, name, parse);
    if (value == null) {
      throw new Unprocessable(Unprocessable.UNREADABLE, "header " + name + " is missing");
    }
    return value;
  }

  private static <T> @Nullable T optional(
      Map<String, String> headers, String name, Function<String, T> parse) {
    var value = headers.get(name);
    try {
      return value == null ? null : parse.apply(value);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Unprocessable(Unprocessable.UNREADABLE, "header " + name + " is not valid", e);
    }
  }
}
