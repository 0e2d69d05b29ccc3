package nl.tijdig.local;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import nl.tijdig.contracts.Topic;

/**
 * What a service is told about where it runs: its database, its Kafka, its keys.
 *
 * @param demo what it is told besides when the demonstration is played
 */
record ServiceEnvironment(
    Keys keys, int postgresPort, String kafka, String issuer, Map<String, String> demo) {

  static ServiceEnvironment of(Keys keys, Ports ports) {
    var kafka = "localhost:" + ports.of(Endpoint.KAFKA);
    return new ServiceEnvironment(
        keys, ports.of(Endpoint.POSTGRES), kafka, SignInServer.address(ports), Map.of());
  }

  /** The same for the demonstration, which moves the time and has a mail server. */
  ServiceEnvironment withDemo(ServiceTime time, Ports ports) {
    var variables =
        Map.of(
            "TIJDIG_TIME_OFFSET_FILE",
            time.file().toString(),
            "TIJDIG_DIGESTS_ENABLED",
            "true",
            "QUARKUS_MAILER_HOST",
            "127.0.0.1",
            "QUARKUS_MAILER_PORT",
            Integer.toString(ports.of(Endpoint.SMTP)),
            "QUARKUS_MAILER_FROM",
            "tijdig@veiligthuis.example");
    return new ServiceEnvironment(keys, postgresPort, kafka, issuer, variables);
  }

  /** The same, with another Kafka. */
  ServiceEnvironment withKafka(String other) {
    return new ServiceEnvironment(keys, postgresPort, other, issuer, demo);
  }

  /** For a service on this port and this database. */
  Map<String, String> of(Topic service, int port, String database) {
    var variables = new HashMap<>(common(service, port, database));
    variables.putAll(demo);
    if (service == Topic.DEADLINE) {
      variables.putAll(board());
    }
    return Map.copyOf(variables);
  }

  /** How people sign in to the board in a browser. */
  private Map<String, String> board() {
    return Map.of(
        "TIJDIG_BOARD_SIGN_IN",
        "true",
        "TIJDIG_BOARD_COOKIE_SECRET",
        keys.cookies(),
        "QUARKUS_OIDC_BOARD_AUTH_SERVER_URL",
        issuer,
        "QUARKUS_OIDC_BOARD_CLIENT_ID",
        SignIn.CLIENT);
  }

  private Map<String, String> common(Topic service, int port, String database) {
    return Map.ofEntries(
        Map.entry("QUARKUS_PROFILE", "local"),
        // On this machine only: the tokens of a development issuer open everything.
        Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
        Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
        Map.entry("TIJDIG_PUBLIC_URL", publicUrl(service, port)),
        Map.entry(
            "QUARKUS_DATASOURCE_JDBC_URL",
            "jdbc:postgresql://localhost:%d/%s".formatted(postgresPort, database)),
        Map.entry("QUARKUS_DATASOURCE_USERNAME", Databases.roleOf(service)),
        Map.entry("QUARKUS_DATASOURCE_PASSWORD", keys.password(Databases.roleOf(service))),
        Map.entry("QUARKUS_FLYWAY_USERNAME", Databases.ownerOf(service)),
        Map.entry("QUARKUS_FLYWAY_PASSWORD", keys.password(Databases.ownerOf(service))),
        Map.entry("KAFKA_BOOTSTRAP_SERVERS", kafka),
        Map.entry("QUARKUS_OIDC_PUBLIC_KEY", developmentIssuer().publicKey()),
        Map.entry("TIJDIG_IDENTITY_DEVELOPMENT_ISSUER", "true"),
        Map.entry("TIJDIG_ENCRYPTION_KEY", keys.encryption()),
        // Fewer pools of freed memory that nobody else may use.
        Map.entry("MALLOC_ARENA_MAX", "2"));
  }

  /** Where the board is. */
  static String boardUrl(Ports ports) {
    return "http://localhost:%d/deadline/board".formatted(ports.of(Endpoint.DEADLINE));
  }

  static String publicUrl(Topic service, int port) {
    return "http://localhost:%d/%s/v1".formatted(port, service.service());
  }

  private DevelopmentIssuer developmentIssuer() {
    return new DevelopmentIssuer(keys.issuer(), Clock.systemUTC());
  }
}
