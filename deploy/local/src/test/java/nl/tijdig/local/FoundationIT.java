package nl.tijdig.local;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.tijdig.contracts.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL and Kafka as deploy/up starts them, on free ports and a folder of their own: made
 * once, running at the beginning of every test, with whatever earlier tests wrote.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FoundationIT {

  private static final String INTAKE = "tijdig.intake.v1";

  private final Said said = new Said();
  private DataFolder data;
  private Keys keys;
  private Ports ports;
  private Foundation foundation;

  @BeforeAll
  void beginFresh(@TempDir Path temporary) throws Exception {
    data = new DataFolder(temporary.resolve("data"));
    data.prepare();
    keys = new Keys(data);
    begin();
    try (var connection = asOwnerOfIntake();
        var statement = connection.createStatement()) {
      statement.execute("create table report (mark text)");
    }
  }

  @AfterAll
  void end() {
    foundation.end();
  }

  @Test
  void every_service_has_its_database_its_topic_and_its_dead_letters() throws Exception {
    for (var service : Topic.values()) {
      try (var connection = connect(service, Databases.roleOf(service))) {
        assertThat(connection.getCatalog()).isEqualTo("tijdig_" + service.service());
      }
    }
    assertRefused("tijdig_intake", "tijdig_referral", keys.password("tijdig_referral"));
    assertRefused("tijdig_intake", Postgres.SUPERUSER, "guessed");
    assertThat(partitionsByTopic())
        .hasSize(2 * Topic.values().length)
        .allSatisfy((topic, partitions) -> assertThat(partitions).isEqualTo(Topic.PARTITIONS));
  }

  @Test
  void what_was_written_is_there_after_an_end_and_a_new_start_on_other_ports() throws Exception {
    write("kept");

    foundation.end();
    assertThat(new ProcessRecords(data).find(KafkaBroker.NAME)).isEmpty();
    assertThat(Postgres.postmaster(data)).isEmpty();
    begin();

    assertWritten("kept");
  }

  @Test
  void what_is_killed_comes_back_by_itself_with_its_data() throws Exception {
    write("survives");
    said.forget();

    Postgres.postmaster(data).orElseThrow().destroyForcibly();
    new ProcessRecords(data).find(KafkaBroker.NAME).orElseThrow().destroyForcibly();

    awaitSaid("Kafka +is ready again");
    awaitSaid("PostgreSQL +is ready again");
    assertWritten("survives");
  }

  @Test
  void what_a_killed_launcher_left_is_ended_and_its_data_is_whole() throws Exception {
    write("left");
    var server = Postgres.postmaster(data).orElseThrow();
    var broker = new ProcessRecords(data).find(KafkaBroker.NAME).orElseThrow();

    new Leftovers(data, said.terminal()).end();

    assertThat(server.isAlive()).isFalse();
    assertThat(broker.isAlive()).isFalse();
    foundation.end();
    begin();
    assertWritten("left");
  }

  private void begin() throws Exception {
    ports = PortCheckTest.freePorts();
    foundation = new Foundation(data, ports, keys, said.terminal());
    foundation.begin();
    foundation.awaitReady();
  }

  private void awaitSaid(String text) {
    await()
        .atMost(Duration.ofMinutes(5))
        .until(() -> Pattern.compile(text).matcher(said.text()).find());
  }

  private void write(String what) throws Exception {
    try (var connection = asOwnerOfIntake();
        var statement = connection.prepareStatement("insert into report values (?)")) {
      statement.setString(1, what);
      statement.execute();
    }
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(INTAKE, 0, "case", what)).get();
    }
  }

  private void assertWritten(String what) throws Exception {
    assertThat(rowsOfIntake()).containsOnlyOnce(what);
    assertThat(eventsOfIntake()).containsOnlyOnce(what);
  }

  private List<String> rowsOfIntake() throws SQLException {
    try (var connection = asOwnerOfIntake();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select mark from report")) {
      var marks = new ArrayList<String>();
      while (rows.next()) {
        marks.add(rows.getString(1));
      }
      return marks;
    }
  }

  private Connection asOwnerOfIntake() throws SQLException {
    return connect(Topic.INTAKE, Databases.ownerOf(Topic.INTAKE));
  }

  private Map<String, Integer> partitionsByTopic() throws Exception {
    try (var admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
      return admin.describeTopics(Topics.names()).allTopicNames().get().values().stream()
          .collect(toMap(topic -> topic.name(), topic -> topic.partitions().size()));
    }
  }

  private void assertRefused(String database, String role, String password) {
    assertThatThrownBy(() -> DriverManager.getConnection(url(database), role, password))
        .isInstanceOf(SQLException.class)
        .hasMessageStartingWith("FATAL");
  }

  private List<String> eventsOfIntake() {
    var partition = new TopicPartition(INTAKE, 0);
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", kafka()),
            new StringDeserializer(),
            new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      var events = new ArrayList<String>();
      while (consumer.position(partition)
          < consumer.endOffsets(List.of(partition)).get(partition)) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> events.add(record.value()));
      }
      return events;
    }
  }

  private Connection connect(Topic service, String role) throws SQLException {
    return DriverManager.getConnection(url(Databases.nameOf(service)), role, keys.password(role));
  }

  private String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(ports.of(Endpoint.POSTGRES), database);
  }

  private String kafka() {
    return "localhost:" + ports.of(Endpoint.KAFKA);
  }
}
