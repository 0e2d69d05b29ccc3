package nl.tijdig.platform.inbox;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.tijdig.contracts.Topic;
import org.apache.kafka.common.TopicPartition;

/**
 * A place in the log of one or more topics.
 *
 * @param next of each partition the offset of the first event after it
 */
public record LogPosition(Map<TopicPartition, Long> next) {

  public LogPosition {
    next = Map.copyOf(next);
  }

  /** How many events lie between this and a later place, at most: a log can have gaps. */
  public long distanceTo(LogPosition end) {
    return end.next.entrySet().stream()
        .mapToLong(entry -> Math.max(0, entry.getValue() - at(entry.getKey())))
        .sum();
  }

  /** The same place in these topics alone. */
  public LogPosition in(Collection<Topic> topics) {
    var names = topics.stream().map(Topic::topicName).collect(Collectors.toSet());
    return new LogPosition(
        next.entrySet().stream()
            .filter(entry -> names.contains(entry.getKey().topic()))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  long at(TopicPartition partition) {
    return next.getOrDefault(partition, 0L);
  }

  /**
   * Apart for each partition number: what has one key is in the partitions of one number, whatever
   * its topic.
   */
  public Iterable<LogPosition> byPartition() {
    return next.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                entry -> entry.getKey().partition(),
                TreeMap::new,
                Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
        .values()
        .stream()
        .map(LogPosition::new)
        .toList();
  }
}
