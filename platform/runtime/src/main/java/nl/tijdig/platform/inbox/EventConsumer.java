package nl.tijdig.platform.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
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
import nl.tijdig.platform.log.WithoutValues;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
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

  private final InboxKafka kafka;
  private final ReadPositions positions;
  private final BatchIntake intake;
  private final Clock clock;
  private final List<String> topics;

  private volatile boolean running;
  private volatile Instant lastSuccess = Instant.EPOCH;
  private volatile boolean caughtUp;
  private boolean failing;
  private Thread thread = new Thread();

  EventConsumer(
      InboxKafka kafka,
      ReadPositions positions,
      BatchIntake intake,
      Clock clock,
      @ConfigProperty(name = "tijdig.inbox.topics") Optional<List<String>> topics) {
    this.kafka = kafka;
    this.positions = positions;
    this.intake = intake;
    this.clock = clock;
    this.topics =
        topics.orElse(List.of()).stream().map(name -> Topic.ofService(name).topicName()).toList();
  }

  /** Whether this service listens to anything. */
  boolean listens() {
    return !topics.isEmpty();
  }

  /** When it last had read and handled whatever there was. */
  Instant lastSuccess() {
    return lastSuccess;
  }

  /** Of how many partitions this instance knows where it stands. */
  int partitions() {
    return positions.next().size();
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
    while (running && !Thread.currentThread().isInterrupted()) {
      try (var consumer = kafka.consumer()) {
        consumer.subscribe(topics, positions);
        read(consumer);
      } catch (WakeupException e) {
        return;
      } catch (RuntimeException e) {
        failed(e);
        Pause.of(PAUSE_AFTER_FAILURE);
      } finally {
        caughtUp = false;
        positions.forget();
      }
    }
  }

  private void read(KafkaConsumer<String, byte[]> consumer) {
    while (running) {
      var polled = consumer.poll(POLL);
      positions.polled(consumer, polled);
      if (!polled.isEmpty()) {
        caughtUp = false;
        if (!handle(consumer, polled)) {
          return;
        }
      }
      caughtUp = hasReadAll(consumer);
      if (isMember(consumer)) {
        succeeded();
      }
    }
  }

  /** Gives whether all was handled; when not, the service stops. */
  private boolean handle(
      KafkaConsumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> polled) {
    var messages = StreamSupport.stream(polled.spliterator(), false).map(RawMessage::of).toList();
    if (!intake.take(messages, () -> stayInGroup(consumer))) {
      return false;
    }
    var offsets = offsetsAfter(messages);
    positions.handled(offsets);
    consumer.commitAsync(offsets, EventConsumer::committed);
    return true;
  }

  private void succeeded() {
    if (failing) {
      LOG.info("events are read again");
    }
    failing = false;
    lastSuccess = clock.instant();
  }

  private void failed(RuntimeException failure) {
    if (!failing) {
      LOG.warnf("reading events failed and is tried again: %s", WithoutValues.of(failure));
    }
    LOG.debug("reading events failed", failure);
    failing = true;
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

  private static boolean hasReadAll(KafkaConsumer<String, byte[]> consumer) {
    var partitions = consumer.assignment();
    return !partitions.isEmpty()
        && partitions.stream().allMatch(partition -> consumer.currentLag(partition).orElse(1) == 0);
  }

  /** Until the group has taken it in, and given it its share if there is one, it reads nothing. */
  private static boolean isMember(KafkaConsumer<String, byte[]> consumer) {
    return consumer.groupMetadata().generationId() >= 0;
  }
}
