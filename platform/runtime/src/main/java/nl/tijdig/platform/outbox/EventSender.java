package nl.tijdig.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The Kafka producer, made when it is first needed: Kafka may be away when the service starts. */
@ApplicationScoped
class EventSender {

  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Map<String, Object> broker;
  private @Nullable KafkaProducer<String, byte[]> producer;
  private @Nullable Admin admin;

  EventSender(@Identifier("default-kafka-broker") Map<String, Object> broker) {
    this.broker = broker;
  }

  /** Sends; done when every in-sync replica has it, failed when that will not happen. */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback tells what that future would
  CompletableFuture<Void> send(OutboxMessage message) {
    var done = new CompletableFuture<Void>();
    try {
      producer()
          .send(
              record(message),
              (metadata, failure) -> {
                if (failure == null) {
                  done.complete(null);
                } else {
                  done.completeExceptionally(failure);
                }
              });
    } catch (RuntimeException e) {
      done.completeExceptionally(e);
    }
    return done;
  }

  /** Whether Kafka is there, and says that it has no such topic. */
  boolean lacks(String topic) {
    try {
      admin()
          .describeTopics(List.of(topic))
          .allTopicNames()
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      return e.getCause() instanceof UnknownTopicOrPartitionException;
    } catch (TimeoutException | KafkaException e) {
      return false;
    }
  }

  synchronized void close() {
    if (admin != null) {
      admin.close(PATIENCE);
      admin = null;
    }
    if (producer != null) {
      producer.close(Duration.ofSeconds(2));
      producer = null;
    }
  }

  private synchronized Admin admin() {
    if (admin == null) {
      admin = Admin.create(new HashMap<>(broker));
    }
    return admin;
  }

  private synchronized KafkaProducer<String, byte[]> producer() {
    if (producer == null) {
      producer = new KafkaProducer<>(config(), new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  private Map<String, Object> config() {
    var config = new HashMap<>(broker);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.put(ProducerConfig.LINGER_MS_CONFIG, 2);
    config.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
    return config;
  }

  private static ProducerRecord<String, byte[]> record(OutboxMessage message) {
    var headers = new RecordHeaders();
    message.headers().forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
    return new ProducerRecord<>(message.topic(), null, message.key(), message.data(), headers);
  }
}
