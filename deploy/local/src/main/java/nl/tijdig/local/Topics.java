package nl.tijdig.local;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import nl.tijdig.contracts.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the services and those of what they could not handle. */
final class Topics {

  private static final short ONE_BROKER = 1;

  private Topics() {}

  static List<String> names() {
    return Arrays.stream(Topic.values())
        .flatMap(topic -> Stream.of(topic.topicName(), Topic.deadLettersOf(topic.service())))
        .toList();
  }

  /** Makes those that are not there yet. */
  static void prepare(String address) throws InterruptedException {
    try (var admin = Admin.create(Map.of("bootstrap.servers", address))) {
      var there = admin.listTopics().names().get();
      var missing = names().stream().filter(name -> !there.contains(name)).toList();
      admin.createTopics(missing.stream().map(Topics::topic).toList()).all().get();
    } catch (ExecutionException e) {
      throw new Refusal("the topics could not be made: " + e.getCause().getMessage(), e);
    }
  }

  private static NewTopic topic(String name) {
    return new NewTopic(name, Topic.PARTITIONS, ONE_BROKER);
  }
}
