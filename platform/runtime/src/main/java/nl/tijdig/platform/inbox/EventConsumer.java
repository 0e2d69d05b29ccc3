package nl.tijdig.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import nl.tijdig.contracts.Topic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics this service listens to. Offsets are committed after the transaction, so a crash
 * in between brings the same events again and the inbox passes them over.
 */
@ApplicationScoped
class EventConsumer implements InboxProgress {

  private static final Logger LOG = Logger.getLogger(EventConsumer.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final Map<String, Object> broker;
  private final BatchIntake intake;
  private final Clock clock;
  private final String service;
  private final List<String> topics;
  private final int pollSize;

  private volatile boolean running;
  private volatile Instant lastSuccess = Instant.EPOCH;
  private volatile long lag;
  private volatile boolean caughtUp;
  private Thread thread = new Thread();

  EventConsumer(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      BatchIntake intake,
      Clock clock,
      @ConfigProperty(name = "tijdig.service") String service,
      @ConfigProperty(name = "tijdig.inbox.topics") Optional<List<String>> topics,
      @ConfigProperty(name = "tijdig.inbox.poll-size", defaultValue = "1000") int pollSize) {
    this.broker = broker;
    this.intake = intake;
    this.clock = clock;
    this.service = service;
    this.topics =
        topics.orElse(List.of()).stream().map(name -> Topic.ofService(name).topicName()).toList();
    this.pollSize = pollSize;
  }

  /** Whether this service listens to anything. */
  boolean listens() {
    return !topics.isEmpty();
  }

  /** When it last had read and handled whatever there was. */
  Instant lastSuccess() {
    return lastSuccess;
  }

  /** Events in Kafka that were not read yet, over the partitions this instance reads. */
  long lag() {
    return lag;
  }

  @Override
  public boolean caughtUp() {
    return !listens() || caughtUp;
  }

  boolean alive() {
    return thread.isAlive();
  }

  void start(@Observes StartupEvent started) {
    if (listens()) {
      lastSuccess = clock.instant();
      running = true;
      thread = Thread.ofPlatform().name("event-consumer").daemon().start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    running = false;
    intake.stop();
    if (listens()) {
      thread.join(Duration.ofSeconds(10));
    }
  }

  private void run() {
    while (running) {
      try (var consumer =
          new KafkaConsumer<>(config(), new StringDeserializer(), new ByteArrayDeserializer())) {
        consumer.subscribe(topics);
        read(consumer);
      } catch (WakeupException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warnf("reading events failed and starts again: %s", e);
        LOG.debug("reading events failed", e);
        pause();
      }
    }
  }

  private void read(KafkaConsumer<String, byte[]> consumer) {
    while (running) {
      var polled = consumer.poll(POLL);
      if (!polled.isEmpty()) {
        var messages =
            StreamSupport.stream(polled.spliterator(), false).map(RawMessage::of).toList();
        if (!intake.take(messages, () -> stayInGroup(consumer))) {
          return;
        }
        consumer.commitAsync(offsetsAfter(messages), EventConsumer::committed);
      }
      lag = lagOf(consumer);
      caughtUp = lag == 0 && knowsLag(consumer);
      lastSuccess = clock.instant();
    }
  }

  /** Where a commit is lost the next one stands for it, and the inbox knows what comes again. */
  private static void committed(
      Map<TopicPartition, OffsetAndMetadata> offsets, @Nullable Exception failure) {
    if (failure != null) {
      LOG.debug("offsets were not committed", failure);
    }
  }

  private static Map<TopicPartition, OffsetAndMetadata> offsetsAfter(List<RawMessage> messages) {
    var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
    for (var message : messages) {
      offsets.put(
          new TopicPartition(message.topic(), message.partition()),
          new OffsetAndMetadata(message.offset() + 1));
    }
    return offsets;
  }

  /**
   * While a batch waits for the database, the partitions stay ours and bring nothing new; what a
   * partition that is assigned in just this moment brings is read again later.
   */
  private static void stayInGroup(KafkaConsumer<String, byte[]> consumer) {
    consumer.pause(consumer.assignment());
    var early = consumer.poll(Duration.ZERO);
    early
        .partitions()
        .forEach(
            partition -> consumer.seek(partition, early.records(partition).getFirst().offset()));
    consumer.resume(consumer.assignment());
  }

  private static long lagOf(KafkaConsumer<String, byte[]> consumer) {
    return consumer.assignment().stream()
        .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
        .sum();
  }

  private static boolean knowsLag(KafkaConsumer<String, byte[]> consumer) {
    var partitions = consumer.assignment();
    return !partitions.isEmpty()
        && partitions.stream().allMatch(partition -> consumer.currentLag(partition).isPresent());
  }

  private void pause() {
    try {
      Thread.sleep(PAUSE_AFTER_FAILURE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  private Map<String, Object> config() {
    var config = new HashMap<>(broker);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, "tijdig-" + service);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, pollSize);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // Topics that are made after the service has started must be found soon.
    config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    return config;
  }
}
