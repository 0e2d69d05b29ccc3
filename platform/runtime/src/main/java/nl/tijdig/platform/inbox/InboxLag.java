package nl.tijdig.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import nl.tijdig.platform.health.Sampled;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * How many events wait to be handled, measured apart from the handling: also while that fails, or
 * waits for the database.
 */
@ApplicationScoped
class InboxLag {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final InboxKafka kafka;
  private final ReadPositions positions;
  private final Sampled<Long> lag;
  private final Clock clock;
  private volatile Instant lastAnswer;
  private @Nullable Admin admin;

  InboxLag(InboxKafka kafka, ReadPositions positions, Clock clock) {
    this.kafka = kafka;
    this.clock = clock;
    this.lastAnswer = clock.instant();
    this.positions = positions;
    this.lag = new Sampled<>(Duration.ofSeconds(1), this::measure);
  }

  /**
   * Events in the partitions of this instance that were not handled yet. Unknown while it has no
   * partitions, or does not know yet where they stand, or Kafka is away.
   */
  OptionalLong events() {
    return lag.get().map(OptionalLong::of).orElse(OptionalLong.empty());
  }

  synchronized void close(@Observes ShutdownEvent stopping) {
    if (admin != null) {
      admin.close(PATIENCE);
    }
  }

  /**
   * The last moment at which events could have been read: the success of the consumer, which does
   * not notice that Kafka is away, or the last answer of Kafka when that is longer ago.
   */
  Instant couldRead(Instant success) {
    lag.get();
    return success.isBefore(lastAnswer) ? success : lastAnswer;
  }

  private Long measure() {
    var next = positions.next();
    if (next.isEmpty()) {
      ask(admin().describeCluster().nodes());
      lastAnswer = clock.instant();
      throw new IllegalStateException("no partition is known");
    }
    var ends = ends(next);
    lastAnswer = clock.instant();
    return next.entrySet().stream()
        .mapToLong(part -> Math.max(0, ends.get(part.getKey()).offset() - part.getValue()))
        .sum();
  }

  private Map<TopicPartition, ListOffsetsResultInfo> ends(Map<TopicPartition, Long> partitions) {
    var latest =
        partitions.keySet().stream()
            .collect(Collectors.toMap(part -> part, part -> OffsetSpec.latest()));
    return ask(admin().listOffsets(latest).all());
  }

  private static <T> T ask(KafkaFuture<T> question) {
    try {
      return question.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin = kafka.admin();
    }
    return admin;
  }
}
