package nl.tijdig.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** The Kafka topics, one per service: key = case id, so the events of a case keep their order. */
public enum Topic {
  INTAKE,
  ASSESSMENT,
  REFERRAL,
  DEADLINE;

  /** Partitions of every topic; a later change would move keys, so it is fixed from the start. */
  public static final int PARTITIONS = 12;

  /**
   * Settings of every topic, dead letters included: kept whole, so that a service can be rebuilt
   * from an empty database and the full log.
   */
  public static final Map<String, String> SETTINGS =
      Map.of("cleanup.policy", "delete", "retention.ms", "-1");

  /** The service that alone writes to this topic. */
  public String service() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name in Kafka, for example {@code tijdig.intake.v1}. */
  public String topicName() {
    return "tijdig." + service() + ".v1";
  }

  /** The topic of the events that the given service could not read or handle. */
  public static String deadLettersOf(String service) {
    return "tijdig." + service + ".dead-letter.v1";
  }

  public static Topic ofService(String service) {
    return Arrays.stream(values())
        .filter(topic -> topic.service().equals(service))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("no topic belongs to a service " + service));
  }
}
