package nl.tijdig.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.tijdig.contracts.Topic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads topics from any place to any other, as often as needed, beside the consumer that follows
 * them: it belongs to no group and leaves no trace.
 */
@ApplicationScoped
public class EventLog {
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final int AT_ONCE = 5_000;

  private final InboxKafka kafka;

  EventLog(InboxKafka kafka) {
    this.kafka = kafka;
  }

  /** Before the first event that is still there. */
  public LogPosition beginning(Collection<Topic> topics) {
    return position(topics, KafkaConsumer::beginningOffsets);
  }

  /** After the last event that is there now. */
  public LogPosition end(Collection<Topic> topics) {
    return position(topics, KafkaConsumer::endOffsets);
  }

  /**
   * Up to where this service has handled its topics for certain; what it has handled since the last
   * commit may lie beyond.
   */
  public LogPosition handled(Collection<Topic> topics) {
    try (var consumer = new KafkaConsumer<>(kafka.config(), strings(), bytes())) {
      var committed = consumer.committed(partitions(consumer, topics));
      return new LogPosition(
          committed.entrySet().stream()
              .filter(entry -> entry.getValue() != null)
              .collect(Collectors.toMap(Map.Entry::getKey, entry -> offset(entry.getValue()))));
    }
  }

  private static long offset(OffsetAndMetadata committed) {
    return committed.offset();
  }

  private LogPosition position(
      Collection<Topic> topics,
      BiFunction<KafkaConsumer<String, byte[]>, Set<TopicPartition>, Map<TopicPartition, Long>>
          asking) {
    try (var consumer = reader()) {
      return new LogPosition(asking.apply(consumer, partitions(consumer, topics)));
    }
  }

  /**
   * Reads everything between two places.
   *
   * @param until in the partitions of which is read, and up to where
   * @param taking is given what was read, piece by piece, each partition in order
   * @param mayGoOn asked before each piece
   * @return whether all was read
   */
  public boolean read(
      LogPosition from,
      LogPosition until,
      Consumer<List<RawMessage>> taking,
      BooleanSupplier mayGoOn) {
    try (var consumer = reader()) {
      var left = left(from, until);
      consumer.assign(left);
      left.forEach(partition -> consumer.seek(partition, from.at(partition)));
      while (!left.isEmpty() && mayGoOn.getAsBoolean()) {
        var polled = consumer.poll(POLL);
        taking.accept(
            StreamSupport.stream(polled.spliterator(), false)
                .map(RawMessage::of)
                .filter(message -> isBefore(message, until))
                .toList());
        if (left.removeIf(partition -> consumer.position(partition) >= until.at(partition))) {
          consumer.assign(left);
        }
      }
      return left.isEmpty();
    }
  }

  private static Set<TopicPartition> left(LogPosition from, LogPosition until) {
    return until.next().keySet().stream()
        .filter(partition -> from.at(partition) < until.at(partition))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isBefore(RawMessage message, LogPosition until) {
    return message.offset() < until.at(new TopicPartition(message.topic(), message.partition()));
  }

  private static Set<TopicPartition> partitions(
      KafkaConsumer<?, ?> consumer, Collection<Topic> topics) {
    return topics.stream()
        .map(Topic::topicName)
        .flatMap(topic -> consumer.partitionsFor(topic).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .collect(Collectors.toSet());
  }

  private KafkaConsumer<String, byte[]> reader() {
    var config = kafka.config();
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, AT_ONCE);
    return new KafkaConsumer<>(config, strings(), bytes());
  }

  private static StringDeserializer strings() {
    return new StringDeserializer();
  }

  private static ByteArrayDeserializer bytes() {
    return new ByteArrayDeserializer();
  }
}
