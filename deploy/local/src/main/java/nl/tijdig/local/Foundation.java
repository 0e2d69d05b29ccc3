package nl.tijdig.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** What the services stand on: PostgreSQL with their databases, Kafka with their topics. */
final class Foundation {

  private final DataFolder data;
  private final Ports ports;
  private final Keys keys;
  private final Terminal terminal;
  private final Postgres postgres;
  private final KafkaBroker kafka;
  private final Supervised watchedPostgres;
  private final Supervised watchedKafka;

  Foundation(DataFolder data, Ports ports, Keys keys, Terminal terminal) {
    this.data = data;
    this.ports = ports;
    this.keys = keys;
    this.terminal = terminal;
    this.postgres = new Postgres(data, ports.of(Endpoint.POSTGRES), keys);
    this.kafka = new KafkaBroker(data, ports);
    var records = new ProcessRecords(data);
    var clock = Clock.systemUTC();
    this.watchedPostgres = new Supervised(postgres, records, new Restarts(clock), terminal);
    this.watchedKafka = new Supervised(kafka, records, new Restarts(clock), terminal);
  }

  /**
   * Starts both; on return the databases are there, and the topics too. Only at the first start is
   * Kafka waited for: later the topics exist, and the services find the broker by themselves.
   */
  void begin() throws IOException, InterruptedException {
    watchedKafka.begin();
    beginPostgres();
    databases().prepare();
    terminal.say(Postgres.NAME, "ready on port %d".formatted(ports.of(Endpoint.POSTGRES)));
    if (!Files.exists(topicsMade())) {
      awaitKafka();
      Topics.prepare(kafka.address());
      Files.write(topicsMade(), Topics.names());
    }
  }

  /** Waits for Kafka too. */
  void awaitReady() throws InterruptedException {
    awaitKafka();
    terminal.say(KafkaBroker.NAME, "ready on port %d".formatted(ports.of(Endpoint.KAFKA)));
  }

  /** Ends both, the databases last. */
  void end() {
    watchedKafka.end();
    watchedPostgres.end();
  }

  Databases databases() {
    return new Databases(postgres.superuser(), keys);
  }

  private void beginPostgres() {
    try {
      watchedPostgres.begin();
    } catch (IOException e) {
      throw new Refusal(
          "PostgreSQL does not start: %s. The end of %s:\n%s"
              .formatted(e.getMessage(), postgres.log(), LogTail.indented(postgres.log())),
          e);
    }
  }

  private void awaitKafka() throws InterruptedException {
    if (!watchedKafka.awaitReady()) {
      throw new Refusal("Kafka does not start; see " + kafka.log());
    }
  }

  private Path topicsMade() {
    return data.kafka().resolve("topics");
  }
}
