package nl.tijdig.deadline.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.tijdig.deadline.alert.AlertLog;
import nl.tijdig.deadline.calendar.ClosedDays;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.outbox.Ids;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.ExpectedVersion;
import nl.tijdig.platform.web.Problem;

/** Subscribes people to e-mail, and changes or ends that. */
@ApplicationScoped
class KeepDigests {

  private static final String PURPOSE = "delivering-alerts";

  private final DigestSubscriptions subscriptions;
  private final AlertLog alerts;
  private final ClosedDays closed;
  private final Audit audit;
  private final DigestReader reader;
  private final Clock clock;

  KeepDigests(
      DigestSubscriptions subscriptions,
      AlertLog alerts,
      ClosedDays closed,
      Audit audit,
      DigestReader reader,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.alerts = alerts;
    this.closed = closed;
    this.audit = audit;
    this.reader = reader;
    this.clock = clock;
  }

  /** Subscribes whoever asks to the alerts that come from now on. */
  @Transactional
  DigestSubscription subscribe(DigestRequest request) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var subscription =
        new DigestSubscription(
            Ids.next(),
            reader.account(),
            request.address(),
            request.languageOrDutch(),
            request.schedule(),
            request.selection(),
            alerts.lastPosition(),
            next(request),
            now,
            1);
    subscriptions.add(subscription);
    audit.change("digest-subscribed", null, subscription.id(), PURPOSE);
    return subscription;
  }

  @Transactional
  DigestSubscription change(UUID id, ExpectedVersion expected, DigestRequest request) {
    var changed = held(id, expected).changed(request, next(request));
    subscriptions.change(changed);
    audit.change("digest-changed", null, id, PURPOSE);
    return changed;
  }

  /** Ends a subscription, with what was not sent. */
  @Transactional
  void remove(UUID id, ExpectedVersion expected) {
    held(id, expected);
    subscriptions.remove(id);
    audit.change("digest-removed", null, id, PURPOSE);
  }

  /**
   * One subscription.
   *
   * @throws Problem {@code 404} also when it is another one's and not in sight
   */
  @Transactional
  DigestSubscription read(UUID id) {
    var found =
        subscriptions
            .find(id)
            .filter(it -> reader.seesAll() || reader.owns(it))
            .orElseThrow(KeepDigests::unknown);
    audit.read("digest-subscription", null, id, PURPOSE);
    return found;
  }

  /** Those in sight: all for who leads or supervises, else one's own. */
  @Transactional
  List<DigestSubscription> inSight() {
    audit.read("digest-subscriptions", null, null, PURPOSE);
    return reader.seesAll() ? subscriptions.all() : subscriptions.of(reader.account());
  }

  private DigestSubscription held(UUID id, ExpectedVersion expected) {
    var subscription =
        subscriptions.hold(id).filter(reader::mayChange).orElseThrow(KeepDigests::unknown);
    expected.check(subscription.version());
    return subscription;
  }

  private Instant next(DigestRequest request) {
    return request.schedule().next(clock.instant(), closed);
  }

  static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Dit abonnement bestaat niet.", "There is no such subscription.");
  }
}
