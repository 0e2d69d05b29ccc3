package nl.tijdig.deadline.webhook;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.deadline.alert.AlertSelection;
import org.jspecify.annotations.Nullable;

/**
 * A system that alerts are sent to.
 *
 * @param url where it listens
 * @param active nothing is sent while it is not
 * @param goneAt when the receiver said that it is not there any more; null when it did not
 * @param position every alert up to here has a delivery, if it was wanted
 */
record WebhookSubscription(
    UUID id,
    String url,
    AlertSelection filter,
    boolean active,
    @Nullable Instant goneAt,
    long position,
    String createdBy,
    Instant createdAt,
    long version) {

  String path() {
    return "webhook-subscriptions/" + id;
  }

  /** As somebody wants it from now on; made active again it has not gone. */
  WebhookSubscription changed(String newUrl, AlertSelection newFilter, boolean nowActive) {
    return new WebhookSubscription(
        id,
        newUrl,
        newFilter,
        nowActive,
        nowActive ? null : goneAt,
        position,
        createdBy,
        createdAt,
        version + 1);
  }
}
