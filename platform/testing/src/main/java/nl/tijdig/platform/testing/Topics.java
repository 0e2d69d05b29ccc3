package nl.tijdig.platform.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import nl.tijdig.contracts.Event;
import nl.tijdig.contracts.EventType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Kafka as the other services see it: publish what they would, read what was published. */
public final class Topics {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .build();

  private Topics() {}

  /** Publishes an event as the service that owns its topic would, under a new id; gives that id. */
  public static UUID publish(Event event, UUID subject, long sequence) {
    var id = UUID.randomUUID();
    publish(id, event, subject, sequence);
    return id;
  }

  /** Publishes an event that belongs to a trace. */
  public static void publish(Event event, UUID subject, long sequence, String traceparent) {
    var headers = headers(UUID.randomUUID(), event, subject, sequence);
    header(headers, "ce_traceparent", traceparent);
    publish(event, headers);
  }

  /** Publishes an event under the given id; the same id again is a redelivery. */
  public static void publish(UUID id, Event event, UUID subject, long sequence) {
    publish(event, headers(id, event, subject, sequence));
  }

  private static void publish(Event event, RecordHeaders headers) {
    var topic = EventType.of(event).topic().topicName();
    send(new ProducerRecord<>(topic, null, event.caseId().toString(), json(event), headers));
  }

  private static RecordHeaders headers(UUID id, Event event, UUID subject, long sequence) {
    var type = EventType.of(event);
    var headers = new RecordHeaders();
    header(headers, "ce_specversion", "1.0");
    header(headers, "ce_id", id.toString());
    header(headers, "ce_type", type.typeName());
    header(
        headers,
        "ce_source",
        "urn:nld:oin:00000000000000000000:systeem:tijdig-" + type.topic().service());
    header(headers, "ce_subject", subject.toString());
    header(headers, "ce_time", Instant.now().toString());
    header(headers, "ce_sequence", String.format(Locale.ROOT, "%010d", sequence));
    header(headers, "content-type", "application/json");
    return headers;
  }

  /** Publishes exactly this, readable or not. */
  public static void publishRaw(
      String topic, String key, byte[] value, Map<String, String> headers) {
    var all = new RecordHeaders();
    headers.forEach((name, content) -> header(all, name, content));
    send(new ProducerRecord<>(topic, null, key, value, all));
  }

  /** Everything that stands in a topic now, partition by partition. */
  public static List<ConsumerRecord<String, byte[]>> read(String topic) {
    Map<String, Object> config = Map.of("bootstrap.servers", bootstrap());
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new org.apache.kafka.common.TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var records = new ArrayList<ConsumerRecord<String, byte[]>>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
      return records;
    }
  }

  /** The events of one type with this subject, in the order they stand in the topic. */
  public static <E extends Event> List<E> read(EventType type, Class<E> record, UUID subject) {
    return read(type.topic().topicName()).stream()
        .filter(message -> type.typeName().equals(header(message, "ce_type")))
        .filter(message -> subject.toString().equals(header(message, "ce_subject")))
        .map(message -> parse(message.value(), record))
        .toList();
  }

  /** The content of a header, or an empty text. */
  public static String header(ConsumerRecord<?, ?> message, String name) {
    return StreamSupport.stream(message.headers().headers(name).spliterator(), false)
        .map(found -> new String(found.value(), UTF_8))
        .findFirst()
        .orElse("");
  }

  private static void send(ProducerRecord<String, byte[]> message) {
    Map<String, Object> config = Map.of("bootstrap.servers", bootstrap(), "acks", "all");
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(message).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("could not publish to " + message.topic(), e);
    }
  }

  private static void header(RecordHeaders headers, String name, String content) {
    headers.add(name, content.getBytes(UTF_8));
  }

  private static byte[] json(Event event) {
    try {
      return JSON.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static <E> E parse(byte[] json, Class<E> record) {
    try {
      return JSON.readValue(json, record);
    } catch (java.io.IOException e) {
      throw new IllegalStateException("not a " + record.getSimpleName(), e);
    }
  }

  private static String bootstrap() {
    return ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
  }
}
