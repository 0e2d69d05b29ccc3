package nl.tijdig.platform.inbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the clients with which the inbox reads Kafka. */
@ApplicationScoped
class InboxKafka {

  private final Map<String, Object> broker;
  private final String service;
  private final int pollSize;
  private final Duration sessionTimeout;

  InboxKafka(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      @ConfigProperty(name = "tijdig.service") String service,
      @ConfigProperty(name = "tijdig.inbox.poll-size", defaultValue = "1000") int pollSize,
      @ConfigProperty(name = "tijdig.inbox.session-timeout", defaultValue = "10s")
          Duration sessionTimeout) {
    this.broker = broker;
    this.service = service;
    this.pollSize = pollSize;
    this.sessionTimeout = sessionTimeout;
  }

  KafkaConsumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(config(), new StringDeserializer(), new ByteArrayDeserializer());
  }

  Admin admin() {
    return Admin.create(new HashMap<>(broker));
  }

  Map<String, Object> config() {
    var config = new HashMap<>(broker);
    config.put(ConsumerConfig.GROUP_ID_CONFIG, "tijdig-" + service);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, pollSize);
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // Topics that are made after the service has started must be found soon.
    config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
    // Heartbeats come from a thread of their own, so that slow handling does not look like death.
    config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, (int) sessionTimeout.toMillis());
    config.put(
        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, (int) sessionTimeout.dividedBy(3).toMillis());
    return config;
  }
}
