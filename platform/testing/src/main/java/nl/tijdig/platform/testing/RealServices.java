package nl.tijdig.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.reactive.messaging.kafka.companion.test.EmbeddedKafkaBroker;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import nl.tijdig.contracts.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * One PostgreSQL and one Kafka broker for all tests of a module, with the database, the two roles
 * and the topics that {@code deploy/up} makes too. Use as
 * {@code @WithTestResource(RealServices.class)}.
 */
public final class RealServices implements QuarkusTestResourceLifecycleManager {

  private EmbeddedPostgres postgres;
  private EmbeddedKafkaBroker kafka;

  @Override
  public Map<String, String> start() {
    var service = serviceUnderTest();
    var config = new HashMap<>(Tokens.issuerConfig());
    config.putAll(startPostgres(service));
    config.putAll(startKafka(service));
    // Thirty-two zero bytes: the key that wraps the case keys, good enough for tests alone.
    config.put("tijdig.encryption.key", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    return config;
  }

  @Override
  public void stop() {
    if (kafka != null) {
      kafka.close();
    }
    if (postgres != null) {
      close(postgres);
    }
  }

  private Map<String, String> startPostgres(String service) {
    var database = "tijdig_" + service;
    var owner = database + "_owner";
    try {
      postgres =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("max_connections", "200")
              .start();
      try (var connection = postgres.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create role " + owner + " login password 'owner'");
        statement.execute("create role " + database + " login password 'service'");
        statement.execute("create database " + database + " owner " + owner);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("could not prepare the test database", e);
    }
    return Map.of(
        "quarkus.datasource.jdbc.url",
        "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database,
        "quarkus.datasource.username",
        database,
        "quarkus.datasource.password",
        "service",
        "quarkus.flyway.username",
        owner,
        "quarkus.flyway.password",
        "owner");
  }

  private Map<String, String> startKafka(String service) {
    kafka =
        new EmbeddedKafkaBroker()
            .withDeleteLogDirsOnClose(true)
            .withAdditionalProperties(RealServices::smallAndQuick)
            .start();
    var address = kafka.getAdvertisedListeners();
    try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
      admin.createTopics(topics(service)).all().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("could not make the test topics", e);
    }
    return Map.of("kafka.bootstrap.servers", address);
  }

  private static void smallAndQuick(Properties broker) {
    broker.put("group.initial.rebalance.delay.ms", "0");
    broker.put("offsets.topic.num.partitions", "1");
    broker.put("auto.create.topics.enable", "false");
  }

  private static List<NewTopic> topics(String service) {
    var topics = new ArrayList<NewTopic>();
    Arrays.stream(Topic.values()).map(topic -> newTopic(topic.topicName())).forEach(topics::add);
    topics.add(newTopic(Topic.deadLettersOf(service)));
    return topics;
  }

  private static NewTopic newTopic(String name) {
    return new NewTopic(name, Topic.PARTITIONS, (short) 1).configs(Topic.SETTINGS);
  }

  /** The service whose application.properties is on the class path. */
  private static String serviceUnderTest() {
    var properties = new Properties();
    var loader = Thread.currentThread().getContextClassLoader();
    try (var in = loader.getResourceAsStream("application.properties")) {
      if (in != null) {
        properties.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var service = properties.getProperty("tijdig.service");
    if (service == null) {
      throw new IllegalStateException("application.properties must say tijdig.service");
    }
    return service;
  }

  private static void close(EmbeddedPostgres postgres) {
    try {
      postgres.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
