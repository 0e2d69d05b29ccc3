package nl.tijdig.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.tijdig.contracts.Topic;

/**
 * PostgreSQL and Kafka as {@code deploy/up} runs them, and the services on top of them one by one:
 * for a program that measures, and wants no more to run than what it measures.
 */
public final class Workbench implements AutoCloseable {

  private final DataFolder data;
  private final Ports ports;
  private final Keys keys;
  private final Foundation foundation;
  private final SignInServer signIn;
  private final ProcessRecords records;
  private final List<ServiceApp> apps;
  private final Map<Topic, Running> running = new EnumMap<>(Topic.class);

  private Workbench(Path root, DataFolder data, Ports ports, Terminal terminal) {
    this.data = data;
    this.ports = ports;
    this.keys = new Keys(data);
    this.foundation = new Foundation(data, ports, keys, terminal);
    this.signIn = new SignInServer(ports, new SignIn(keys.issuer(), ports));
    this.records = new ProcessRecords(data);
    this.apps = ServiceApp.all(root);
  }

  /**
   * Starts PostgreSQL and Kafka, both empty; what an earlier run left is ended and thrown away.
   *
   * @param root the source tree, in which the services have been built
   * @param folder where the data goes
   * @param portBase the ports right above it are used, as with {@code deploy/up --port-base}
   */
  public static Workbench begin(Path root, Path folder, int portBase)
      throws IOException, InterruptedException {
    var terminal = new Terminal(System.out);
    var data = new DataFolder(folder);
    new Leftovers(data, terminal).end();
    data.erase();
    data.prepare();
    var ports = Ports.above(portBase);
    PortCheck.requireFree(ports);
    var workbench = new Workbench(root, data, ports, terminal);
    workbench.signIn.begin();
    workbench.foundation.begin();
    workbench.foundation.awaitReady();
    return workbench;
  }

  /**
   * Starts a service and waits until it is ready.
   *
   * @param options of its JVM
   */
  public synchronized void start(Topic service, List<String> options)
      throws IOException, InterruptedException {
    var process = Running.child(program(service, options).start());
    running.put(service, process);
    records.write(service.service(), process.handle());
    if (!Probe.until(process.handle(), () -> Probe.isOk(Service.health(port(service))))) {
      throw new Refusal(
          "%s did not start; the end of its log:\n%s"
              .formatted(service.service(), LogTail.indented(log(service))));
    }
  }

  /** Ends a service in its orderly way. */
  public synchronized void stop(Topic service) {
    var process = running.remove(service);
    if (process != null) {
      Program.end(process.handle());
      records.remove(service.service());
    }
  }

  /** The address of a service, up to and with its version. */
  public URI url(Topic service) {
    return URI.create(ServiceEnvironment.publicUrl(service, port(service)));
  }

  /** The board, to which one signs in with a browser. */
  public URI board() {
    return URI.create(ServiceEnvironment.boardUrl(ports));
  }

  /** Signs tokens that the services accept. */
  public DevelopmentIssuer issuer() {
    return new DevelopmentIssuer(keys.issuer(), Clock.systemUTC());
  }

  /** The address of the broker. */
  public String kafka() {
    return "localhost:" + ports.of(Endpoint.KAFKA);
  }

  /** The address of a database. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:%d/%s".formatted(ports.of(Endpoint.POSTGRES), database);
  }

  /** The password of PostgreSQL's superuser, {@code postgres}. */
  public String superuserPassword() {
    return keys.password(Postgres.SUPERUSER);
  }

  /** A connection as PostgreSQL's superuser to the database of a service. */
  public Connection database(Topic service) throws SQLException {
    return database(Databases.nameOf(service));
  }

  /** A connection as PostgreSQL's superuser. */
  public Connection database(String name) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(name), Postgres.SUPERUSER, superuserPassword());
  }

  /** Ends everything. */
  @Override
  public synchronized void close() {
    List.copyOf(running.keySet()).forEach(this::stop);
    signIn.end();
    foundation.end();
  }

  private Program program(Topic service, List<String> options) {
    var app = apps.stream().filter(one -> one.topic() == service).findFirst().orElseThrow();
    var command = new ArrayList<String>();
    command.add(Jvm.home().resolve("bin/java").toString());
    command.addAll(options);
    command.addAll(List.of("-jar", app.jar().toString()));
    var environment =
        ServiceEnvironment.of(keys, ports).of(service, port(service), Databases.nameOf(service));
    return new Program(command, app.home(), environment, log(service));
  }

  private int port(Topic service) {
    return ports.of(Endpoint.valueOf(service.name()));
  }

  private Path log(Topic service) {
    return data.logOf(service.service());
  }
}
