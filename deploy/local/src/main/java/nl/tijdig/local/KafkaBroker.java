package nl.tijdig.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** A real Kafka broker that is its own controller (KRaft); its log stays in the data folder. */
final class KafkaBroker implements Part {

  static final String NAME = "Kafka";

  private final DataFolder data;
  private final int port;
  private final int controllerPort;

  KafkaBroker(DataFolder data, Ports ports) {
    this.data = data;
    this.port = ports.of(Endpoint.KAFKA);
    this.controllerPort = ports.of(Endpoint.KAFKA_CONTROLLER);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Path log() {
    return data.logOf("kafka");
  }

  /** For {@code KAFKA_BOOTSTRAP_SERVERS}. */
  String address() {
    return "localhost:" + port;
  }

  @Override
  public Running start() throws IOException {
    Files.createDirectories(data.kafka());
    Files.writeString(properties(), configuration());
    if (!Files.exists(formatted())) {
      format();
    }
    return Running.child(java("kafka.Kafka", properties().toString()).start());
  }

  @Override
  public boolean awaitReady(Running process) throws InterruptedException {
    return Probe.until(process.handle(), () -> Probe.listens(port));
  }

  @Override
  public void stop(Running process) {
    Program.end(process.handle());
  }

  /** Gives the empty log its identity; what a formatting left that was broken off is removed. */
  private void format() throws IOException {
    try {
      DataFolder.deleteTree(logFolder());
      var format =
          java(
                  "kafka.tools.StorageTool",
                  "format",
                  "--cluster-id",
                  Uuid.randomUuid().toString(),
                  "--config",
                  properties().toString())
              .start();
      if (format.waitFor() != 0) {
        throw new IOException("Kafka's log could not be made:\n" + LogTail.indented(log()));
      }
      Files.writeString(formatted(), "");
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("broken off", e);
    }
  }

  private Program java(String main, String... arguments) {
    var command = new ArrayList<>(Jvm.command("-Xms64m", "-Xmx256m"));
    command.addAll(
        List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "-Dorg.slf4j.simpleLogger.logFile=System.out",
            "-cp",
            System.getProperty("java.class.path"),
            main));
    command.addAll(List.of(arguments));
    return new Program(command, data.kafka(), Map.of("MALLOC_ARENA_MAX", "2"), log());
  }

  private String configuration() {
    return """
    # Written by deploy/up at every start.
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@localhost:%2$d
    listeners=BROKER://localhost:%1$d,CONTROLLER://localhost:%2$d
    advertised.listeners=BROKER://localhost:%1$d
    listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
    inter.broker.listener.name=BROKER
    controller.listener.names=CONTROLLER
    log.dirs=%3$s
    # The event log is the memory of the system: nothing in it expires.
    log.retention.ms=-1
    log.index.size.max.bytes=1048576
    auto.create.topics.enable=false
    default.replication.factor=1
    offsets.topic.replication.factor=1
    offsets.topic.num.partitions=8
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    transaction.state.log.num.partitions=4
    group.initial.rebalance.delay.ms=0
    """
        .formatted(port, controllerPort, logFolder().toString().replace("\\", "\\\\"));
  }

  private Path properties() {
    return data.kafka().resolve("server.properties");
  }

  private Path formatted() {
    return data.kafka().resolve("formatted");
  }

  private Path logFolder() {
    return data.kafka().resolve("log");
  }
}
