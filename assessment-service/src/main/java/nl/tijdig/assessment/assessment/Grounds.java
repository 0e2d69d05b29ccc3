package nl.tijdig.assessment.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.tijdig.platform.encryption.CaseCipher;
import nl.tijdig.platform.encryption.KeyDestroyed;

/** The grounds (onderbouwing) of an outcome: about persons, so kept under the key of the case. */
@ApplicationScoped
class Grounds {

  private final CaseCipher cipher;

  Grounds(CaseCipher cipher) {
    this.cipher = cipher;
  }

  byte[] encrypted(Assessment of, String grounds) {
    return cipher.encrypt(of.caseId(), grounds.getBytes(UTF_8), place(of));
  }

  /** In the clear; empty until the assessment is completed and when its data was destroyed. */
  Optional<String> of(Assessment assessment) {
    try {
      return assessment.grounds().map(kept -> decrypted(assessment, kept));
    } catch (KeyDestroyed e) {
      return Optional.empty();
    }
  }

  private String decrypted(Assessment of, byte[] kept) {
    return new String(cipher.decrypt(of.caseId(), kept, place(of)), UTF_8);
  }

  private static String place(Assessment assessment) {
    return "assessment-grounds/" + assessment.id();
  }
}
