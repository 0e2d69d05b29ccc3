package nl.tijdig.deadline.digest;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.tijdig.platform.log.WithoutValues;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hands digests to the mail server, until it has taken them. */
@ApplicationScoped
class SendDigests {
  private static final Logger LOG = Logger.getLogger(SendDigests.class);

  /**
   * On top of what the mail server may take; then whatever instance had it is taken to have died.
   */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final Digests digests;
  private final DigestSubscriptions subscriptions;
  private final ReactiveMailer mailer;
  private final DigestConfig config;
  private final Clock clock;

  SendDigests(
      Digests digests,
      DigestSubscriptions subscriptions,
      ReactiveMailer mailer,
      DigestConfig config,
      Clock clock) {
    this.digests = digests;
    this.subscriptions = subscriptions;
    this.mailer = mailer;
    this.config = config;
    this.clock = clock;
  }

  /** Tries one that is due; gives where it stands then, empty when there was none. */
  Optional<DigestState> next() {
    var now = clock.instant();
    return digests.take(now, now.plus(config.timeout()).plus(MARGIN)).map(this::send);
  }

  private DigestState send(PendingDigest digest) {
    var address = subscriptions.find(digest.subscriptionId()).map(DigestSubscription::address);
    if (address.isEmpty()) {
      // The subscription was ended just now, and this with it.
      return DigestState.FAILED;
    }
    return hasTaken(mail(digest, address.get()), digest)
        ? settled(digest, DigestState.SENT, null)
        : failed(digest);
  }

  private static Mail mail(PendingDigest digest, String address) {
    return Mail.withText(address, digest.subject(), digest.text())
        .setHtml(digest.html())
        .addHeader("Message-ID", "<" + digest.id() + "@tijdig.deadline>")
        .addHeader("Auto-Submitted", "auto-generated");
  }

  /** The types of a failure only: what a mail server says may repeat the address. */
  private boolean hasTaken(Mail mail, PendingDigest digest) {
    try {
      mailer.send(mail).await().atMost(config.timeout());
      return true;
    } catch (RuntimeException e) {
      LOG.warnf("digest %s was not taken: %s", digest.id(), WithoutValues.of(e));
      return false;
    }
  }

  private DigestState failed(PendingDigest digest) {
    if (digest.tries() >= config.pauses().size()) {
      LOG.errorf("digest %s was given up after the last attempt", digest.id());
      return settled(digest, DigestState.FAILED, null);
    }
    return settled(
        digest, DigestState.PENDING, clock.instant().plus(config.pauses().get(digest.tries())));
  }

  private DigestState settled(PendingDigest digest, DigestState state, @Nullable Instant next) {
    digests.settle(digest.id(), state, next, next == null ? clock.instant() : null);
    return state;
  }

  /** Removes what ended long ago. */
  void forget() {
    digests.forget(clock.instant().minus(config.keep()));
  }
}
