package nl.tijdig.bench.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.tijdig.contracts.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What the deadline service has published, as the broker has acknowledged it. */
final class AlertLog implements AutoCloseable {

  private static final String BREACHED = "nl.tijdig.deadline.deadline-breached";

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  AlertLog(String broker) {
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    this.partitions =
        IntStream.range(0, Topic.PARTITIONS)
            .mapToObj(number -> new TopicPartition(Topic.DEADLINE.topicName(), number))
            .toList();
    consumer.assign(partitions);
  }

  /** How many events there are. */
  long size() {
    return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
  }

  /** What comes after now is what will be counted. */
  void mark() {
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** How many different breaches there are among so many events after the mark. */
  int differentBreaches(int events) {
    var subjects = new HashSet<String>();
    for (var read = 0; read < events; ) {
      for (var event : consumer.poll(Duration.ofSeconds(10))) {
        read++;
        if (header(event, "ce_type").equals(BREACHED)) {
          subjects.add(header(event, "ce_subject"));
        }
      }
    }
    return subjects.size();
  }

  @Override
  public void close() {
    consumer.close();
  }

  private static String header(ConsumerRecord<byte[], byte[]> event, String name) {
    return new String(event.headers().lastHeader(name).value(), UTF_8);
  }
}
