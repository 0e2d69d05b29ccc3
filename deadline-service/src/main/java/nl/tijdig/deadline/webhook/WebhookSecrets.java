package nl.tijdig.deadline.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.tijdig.platform.encryption.OrganisationCipher;
import nl.tijdig.platform.outbox.Ids;
import org.jdbi.v3.core.Jdbi;

/** The secrets that deliveries are signed with; they stand encrypted in the database. */
@ApplicationScoped
class WebhookSecrets {

  private static final int BYTES = 32;

  private static final String INSERT =
      """
      insert into webhook_secret (id, subscription_id, secret, made_at)
      values (:id, :subscription, :secret, :at)
      """;

  private static final String END =
      """
      update webhook_secret set ends_at = :at where subscription_id = :subscription and ends_at is null
      """;

  private static final String FORGET =
      "delete from webhook_secret where subscription_id = :subscription and ends_at <= :at";

  private static final String VALID =
      """
      select id, secret from webhook_secret
      where subscription_id = :subscription and (ends_at is null or ends_at > :at)
      order by id desc
      """;

  private final Jdbi jdbi;
  private final OrganisationCipher cipher;
  private final SecureRandom random = new SecureRandom();

  WebhookSecrets(Jdbi jdbi, OrganisationCipher cipher) {
    this.jdbi = jdbi;
    this.cipher = cipher;
  }

  /** Makes a secret that signs from now on. */
  byte[] make(UUID subscription, Instant now) {
    var secret = new byte[BYTES];
    random.nextBytes(secret);
    var id = Ids.next();
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(INSERT)
                .bind("id", id)
                .bind("subscription", subscription)
                .bind("secret", cipher.encrypt(secret, place(id)))
                .bind("at", now)
                .execute());
    return secret;
  }

  /** Makes a secret in the place of the one before, which signs beside it for a while. */
  byte[] renew(UUID subscription, Instant now, Instant earlierUntil) {
    jdbi.useHandle(
        handle -> {
          handle.createUpdate(FORGET).bind("subscription", subscription).bind("at", now).execute();
          handle
              .createUpdate(END)
              .bind("subscription", subscription)
              .bind("at", earlierUntil)
              .execute();
        });
    return make(subscription, now);
  }

  /** Those that sign at this moment, the last first. */
  List<byte[]> valid(UUID subscription, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(VALID)
                .bind("subscription", subscription)
                .bind("at", at)
                .map(
                    (row, _) ->
                        cipher.decrypt(
                            row.getBytes("secret"), place(row.getObject("id", UUID.class))))
                .list());
  }

  private static String place(UUID id) {
    return "webhook-secret/" + id;
  }
}
