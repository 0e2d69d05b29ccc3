package nl.tijdig.deadline.digest;

import java.time.Instant;
import java.util.UUID;
import nl.tijdig.deadline.alert.AlertSelection;

/**
 * Somebody who gets alerts by e-mail.
 *
 * @param owner account whose it is
 * @param position every alert up to here is in a digest, if it was wanted
 */
record DigestSubscription(
    UUID id,
    String owner,
    String address,
    DigestLanguage language,
    DigestSchedule schedule,
    AlertSelection filter,
    long position,
    Instant nextAt,
    Instant createdAt,
    long version) {

  String path() {
    return "digest-subscriptions/" + id;
  }

  DigestSubscription changed(DigestRequest request, Instant newNextAt) {
    return new DigestSubscription(
        id,
        owner,
        request.address(),
        request.languageOrDutch(),
        request.schedule(),
        request.selection(),
        position,
        newNextAt,
        createdAt,
        version + 1);
  }

  /** Says nothing of the address. */
  @Override
  public String toString() {
    return "DigestSubscription " + id;
  }
}
