package nl.tijdig.local;

import java.util.Arrays;
import java.util.Optional;

/** Everything that listens on a port, with the default chosen where other programs seldom are. */
enum Endpoint {
  INTAKE("intake", 8081, 1),
  ASSESSMENT("assessment", 8082, 2),
  REFERRAL("referral", 8083, 3),
  DEADLINE("deadline", 8084, 4),
  POSTGRES("postgres", 15432, 5),
  KAFKA("kafka", 19092, 6),
  KAFKA_CONTROLLER("kafka-controller", 19093, 7),
  ISSUER("issuer", 8085, 8),
  MAIL("mail", 8086, 9),
  SMTP("smtp", 15025, 10);

  private final String label;
  private final int defaultPort;
  private final int place;

  Endpoint(String label, int defaultPort, int place) {
    this.label = label;
    this.defaultPort = defaultPort;
    this.place = place;
  }

  String label() {
    return label;
  }

  int defaultPort() {
    return defaultPort;
  }

  /** How far above {@code --port-base} its port is. */
  int place() {
    return place;
  }

  /** The option that chooses this port, for example {@code --intake-port}. */
  String option() {
    return "--" + label + "-port";
  }

  static Optional<Endpoint> ofOption(String option) {
    return Arrays.stream(values()).filter(endpoint -> endpoint.option().equals(option)).findFirst();
  }
}
