package nl.tijdig.platform.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Envelope encryption with AES-256-GCM (Tink): data with the case key, case keys with ours. */
@ApplicationScoped
class EnvelopeCipher implements CaseCipher {

  private static final int KEY_BYTES = 32;
  private static final int INDEX_BYTES = 32;

  private static final String KEY_OR_NEW =
      """
      with made as (
        insert into case_key (case_id, wrapped, created_at) values (:caseId, :wrapped, :now)
        on conflict do nothing returning wrapped)
      select wrapped from made
      union all
      select wrapped from case_key where case_id = :caseId
      """;

  private final OrganisationKey organisationKey;
  private final Jdbi jdbi;
  private final Clock clock;

  EnvelopeCipher(OrganisationKey organisationKey, Jdbi jdbi, Clock clock) {
    this.organisationKey = organisationKey;
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public byte[] encrypt(UUID caseId, byte[] plain, String context) {
    try {
      return cipher(caseId, keyOrNew(caseId)).encrypt(plain, bound(caseId, context));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("encrypting for case " + caseId + " failed", e);
    }
  }

  @Override
  public byte[] decrypt(UUID caseId, byte[] encrypted, String context) {
    var key = key(caseId).orElseThrow(() -> new KeyDestroyed(caseId));
    try {
      return cipher(caseId, key).decrypt(encrypted, bound(caseId, context));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("decrypting for case " + caseId + " failed", e);
    }
  }

  @Override
  public void destroy(UUID caseId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("delete from case_key where case_id = :caseId")
                .bind("caseId", caseId)
                .execute());
  }

  @Override
  public String blindIndex(String value) {
    try {
      var hash = organisationKey.blindIndex().compute(value.getBytes(UTF_8), INDEX_BYTES);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("hashing for look-up failed", e);
    }
  }

  private Aead cipher(UUID caseId, byte[] wrapped) throws GeneralSecurityException {
    return new AesGcmJce(organisationKey.wrapping().decrypt(wrapped, bound(caseId, "case-key")));
  }

  /**
   * The wrapped key of a case, made when there is none; of two that make one at once, one counts.
   */
  private byte[] keyOrNew(UUID caseId) throws GeneralSecurityException {
    var fresh =
        organisationKey.wrapping().encrypt(Random.randBytes(KEY_BYTES), bound(caseId, "case-key"));
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(KEY_OR_NEW)
                    .bind("caseId", caseId)
                    .bind("wrapped", fresh)
                    .bind("now", clock.instant())
                    .mapTo(byte[].class)
                    .findFirst())
        // One that was made while the statement ran is there, but not in its sight.
        .or(() -> key(caseId))
        .orElseThrow(() -> new KeyDestroyed(caseId));
  }

  private Optional<byte[]> key(UUID caseId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select wrapped from case_key where case_id = :caseId")
                .bind("caseId", caseId)
                .mapTo(byte[].class)
                .findOne());
  }

  /** What is bound to a case and a place opens nowhere else. */
  private static byte[] bound(UUID caseId, String context) {
    return (context + "|" + caseId).getBytes(UTF_8);
  }
}
