package nl.tijdig.deadline.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.tijdig.deadline.webhook.DeliveryTurns.Turn;
import nl.tijdig.deadline.webhook.address.ReceiverAddresses;
import nl.tijdig.deadline.webhook.address.UnsafeReceiver;

/** Sends what is due to one receiver, a few at once. */
@ApplicationScoped
class SendDeliveries {

  private final DeliveryTurns turns;
  private final ReceiverAddresses addresses;
  private final ReceiverClient client;
  private final RetryPauses pauses;
  private final Clock clock;

  SendDeliveries(
      DeliveryTurns turns,
      ReceiverAddresses addresses,
      ReceiverClient client,
      RetryPauses pauses,
      Clock clock) {
    this.turns = turns;
    this.addresses = addresses;
    this.client = client;
    this.pauses = pauses;
    this.clock = clock;
  }

  /**
   * What came of a turn.
   *
   * @param tried how many were tried
   * @param failed how many of them were given up
   * @param gone whether the receiver said that it is not there any more
   */
  record Result(int tried, int failed, boolean gone) {}

  /** Tries what is due. */
  Result next(UUID subscription) {
    return turns
        .take(subscription)
        .map(turn -> settle(subscription, outcomes(turn)))
        .orElse(new Result(0, 0, false));
  }

  private Result settle(UUID subscription, List<Outcome> outcomes) {
    var gone = turns.settle(subscription, outcomes);
    var failed = outcomes.stream().filter(it -> it.state() == DeliveryState.FAILED).count();
    return new Result(outcomes.size(), (int) failed, gone);
  }

  private List<Outcome> outcomes(Turn turn) {
    var attempts = attempts(turn);
    return IntStream.range(0, attempts.size())
        .mapToObj(i -> pauses.after(turn.deliveries().get(i), attempts.get(i)))
        .toList();
  }

  private List<Attempt> attempts(Turn turn) {
    try {
      return send(turn);
    } catch (UnsafeReceiver e) {
      var refused = Attempt.failed(clock.instant(), e.code(), Duration.ZERO);
      return turn.deliveries().stream().map(_ -> refused).toList();
    }
  }

  /** Of several addresses another one is taken for each next try, since one may be out. */
  private List<Attempt> send(Turn turn) throws UnsafeReceiver {
    var url = addresses.read(turn.url());
    var found = addresses.resolve(url);
    return turn.deliveries().stream()
        .map(
            delivery ->
                client.send(
                    delivery, url, found.get(delivery.tries() % found.size()), turn.secrets()))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }
}
