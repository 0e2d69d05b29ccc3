package nl.tijdig.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Up to where each partition of this instance has been handled. */
@ApplicationScoped
class ReadPositions implements ConsumerRebalanceListener {

  private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();

  /** The offset that is to be handled next, of each partition of which that is known. */
  Map<TopicPartition, Long> next() {
    return Map.copyOf(next);
  }

  /** Notes where handling stands before what was polled is handled. */
  void polled(KafkaConsumer<?, ?> consumer, ConsumerRecords<?, ?> polled) {
    for (var partition : consumer.assignment()) {
      var records = polled.records(partition);
      if (!records.isEmpty()) {
        next.put(partition, records.getFirst().offset());
      } else if (consumer.currentLag(partition).isPresent()) {
        // Only then the position is there to be had without waiting for Kafka.
        next.put(partition, consumer.position(partition));
      }
    }
  }

  void handled(Map<TopicPartition, OffsetAndMetadata> offsets) {
    offsets.forEach(
        (partition, after) -> next.computeIfPresent(partition, (same, old) -> after.offset()));
  }

  void forget() {
    next.clear();
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    // Where they stand is known once they have been polled.
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    next.keySet().removeAll(partitions);
  }
}
