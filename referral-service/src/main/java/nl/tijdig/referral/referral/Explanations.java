package nl.tijdig.referral.referral;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.tijdig.platform.encryption.CaseCipher;
import nl.tijdig.platform.encryption.KeyDestroyed;
import org.jspecify.annotations.Nullable;

/** What a partner explains (toelichting): can be about persons, so kept under the case's key. */
@ApplicationScoped
class Explanations {

  private final CaseCipher cipher;

  Explanations(CaseCipher cipher) {
    this.cipher = cipher;
  }

  /** Encrypted, as what was said to the last sending of a referral; null when nothing was. */
  byte @Nullable [] encrypted(Referral referral, @Nullable String explanation) {
    return explanation == null
        ? null
        : cipher.encrypt(
            referral.caseId(), explanation.getBytes(UTF_8), place(referral, referral.attempt()));
  }

  /** In the clear; empty when there is none and when the data of the case was destroyed. */
  Optional<String> of(Referral referral, Attempt attempt) {
    try {
      return attempt.explanation().map(kept -> decrypted(referral, attempt, kept));
    } catch (KeyDestroyed e) {
      return Optional.empty();
    }
  }

  private String decrypted(Referral referral, Attempt attempt, byte[] kept) {
    return new String(
        cipher.decrypt(referral.caseId(), kept, place(referral, attempt.number())), UTF_8);
  }

  private static String place(Referral referral, int attempt) {
    return "referral-explanation/" + referral.id() + "/" + attempt;
  }
}
