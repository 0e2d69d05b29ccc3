package nl.tijdig.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.tijdig.platform.log.WithoutValues;
import org.apache.kafka.common.errors.RetriableException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the next rows of the outbox. Rows of different keys go together; rows of one key go one
 * after the other, each only when the one before has been acknowledged.
 */
@ApplicationScoped
class OutboxBatch {

  private static final Logger LOG = Logger.getLogger(OutboxBatch.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private record Sending(OutboxTable.Row row, CompletableFuture<Void> sent) {}

  enum Result {
    NOTHING_LEFT,
    SENT,
    KAFKA_AWAY
  }

  private final OutboxTable table;
  private final EventSender sender;
  private final int size;
  private final int attemptsBeforeBlocking;

  OutboxBatch(
      OutboxTable table,
      EventSender sender,
      @ConfigProperty(name = "tijdig.outbox.batch-size", defaultValue = "2000") int size,
      @ConfigProperty(name = "tijdig.outbox.attempts-before-blocking", defaultValue = "3")
          int attemptsBeforeBlocking) {
    this.table = table;
    this.sender = sender;
    this.size = size;
    this.attemptsBeforeBlocking = attemptsBeforeBlocking;
  }

  /** Sends one batch and waits for what became of it. */
  Result send() {
    var rows = table.next(size);
    if (rows.isEmpty()) {
      return Result.NOTHING_LEFT;
    }
    var acknowledged = new ArrayList<Long>();
    try {
      return send(byKey(rows), acknowledged);
    } finally {
      table.remove(acknowledged);
    }
  }

  private Result send(Map<String, Deque<OutboxTable.Row>> keys, List<Long> acknowledged) {
    while (!keys.isEmpty()) {
      if (!sendFirstOfEach(keys, acknowledged)) {
        return Result.KAFKA_AWAY;
      }
    }
    return Result.SENT;
  }

  private static Map<String, Deque<OutboxTable.Row>> byKey(List<OutboxTable.Row> rows) {
    var keys = new LinkedHashMap<String, Deque<OutboxTable.Row>>();
    for (var row : rows) {
      keys.computeIfAbsent(row.message().key(), key -> new ArrayDeque<>()).add(row);
    }
    return keys;
  }

  /** Gives false when Kafka is away, so that there is no use in going on. */
  private boolean sendFirstOfEach(
      Map<String, Deque<OutboxTable.Row>> keys, List<Long> acknowledged) {
    var done = new HashSet<Long>();
    var failed = new IdentityHashMap<OutboxTable.Row, Throwable>();
    for (var sending : startSending(keys)) {
      var failure = failureOf(sending.sent());
      if (failure == null) {
        done.add(sending.row().position());
      } else {
        failed.put(sending.row(), failure);
      }
    }
    acknowledged.addAll(done);
    var away = done.isEmpty() && failed.values().stream().allMatch(OutboxBatch::mayPass);
    if (!away) {
      failed.forEach(this::holdUp);
    }
    goOnWith(done, keys);
    return !away;
  }

  /** A topic that does not answer is not asked again in this round: each time costs seconds. */
  private List<Sending> startSending(Map<String, Deque<OutboxTable.Row>> keys) {
    var sending = new ArrayList<Sending>();
    var silent = new HashSet<String>();
    var missing = new HashSet<String>();
    for (var rows : keys.values()) {
      var row = rows.getFirst();
      var topic = row.message().topic();
      if (!silent.contains(topic)) {
        var sent = send(row, missing);
        sending.add(new Sending(row, sent));
        if (sent.isCompletedExceptionally() && mayPass(failureOf(sent))) {
          silent.add(topic);
        }
      }
    }
    return sending;
  }

  private CompletableFuture<Void> send(OutboxTable.Row row, Set<String> missing) {
    if (!row.readable()) {
      return CompletableFuture.failedFuture(new CannotBeSent("its headers are not readable"));
    }
    var topic = row.message().topic();
    if (!missing.contains(topic)) {
      var sent = sender.send(row.message());
      var timedOut = sent.isCompletedExceptionally() && mayPass(failureOf(sent));
      if (!timedOut || !sender.lacks(topic)) {
        return sent;
      }
      missing.add(topic);
    }
    return CompletableFuture.failedFuture(new CannotBeSent("there is no topic " + topic));
  }

  private static void goOnWith(Set<Long> done, Map<String, Deque<OutboxTable.Row>> keys) {
    keys.values().removeIf(rows -> !done.contains(rows.removeFirst().position()) || rows.isEmpty());
  }

  private void holdUp(OutboxTable.Row row, Throwable failure) {
    var error = WithoutValues.of(failure);
    if (!mayPass(failure) && row.attempts() + 1 >= attemptsBeforeBlocking) {
      table.block(row, error);
      LOG.errorf("event %s blocks its key: %s", row.message().id(), error);
    } else {
      table.retryLater(row, pauseAfter(row.attempts()), error);
    }
  }

  private static Duration pauseAfter(int attempts) {
    var pause = Duration.ofSeconds(1).multipliedBy(1L << Math.min(attempts, 6));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private static boolean mayPass(@Nullable Throwable failure) {
    return failure instanceof RetriableException;
  }

  private static @Nullable Throwable failureOf(CompletableFuture<Void> sent) {
    try {
      sent.join();
      return null;
    } catch (CompletionException e) {
      return e.getCause();
    }
  }
}
