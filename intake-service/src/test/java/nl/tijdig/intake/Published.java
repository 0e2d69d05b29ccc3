package nl.tijdig.intake;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.tijdig.contracts.Topic;
import nl.tijdig.platform.testing.Eventually;
import nl.tijdig.platform.testing.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What the service told others. */
public final class Published {

  private static final String NAMESPACE = "nl.tijdig.intake.";

  private Published() {}

  /** The events about one aggregate, once there are this many. */
  public static List<ConsumerRecord<String, byte[]>> about(UUID subject, int atLeast) {
    Eventually.until(() -> about(subject).size() >= atLeast);
    return about(subject);
  }

  /** The events about one aggregate that are published now, in the order of their sequence. */
  public static List<ConsumerRecord<String, byte[]>> about(UUID subject) {
    return Topics.read(Topic.INTAKE.topicName()).stream()
        .filter(message -> subject.toString().equals(Topics.header(message, "ce_subject")))
        .sorted(Comparator.comparing(Published::sequence))
        .toList();
  }

  /** The name of the event, without its namespace. */
  public static String name(ConsumerRecord<String, byte[]> message) {
    return Topics.header(message, "ce_type").substring(NAMESPACE.length());
  }

  public static long sequence(ConsumerRecord<String, byte[]> message) {
    return Long.parseLong(Topics.header(message, "ce_sequence"));
  }
}
