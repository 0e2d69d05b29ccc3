package nl.tijdig.platform.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;

/**
 * Encrypts what must not stand in the clear and belongs to no case, such as a secret that is shared
 * with a receiver, with a key that is derived from the organisation's.
 */
@ApplicationScoped
public class OrganisationCipher {

  private final OrganisationKey organisationKey;

  OrganisationCipher(OrganisationKey organisationKey) {
    this.organisationKey = organisationKey;
  }

  /**
   * Encrypts for one place.
   *
   * @param context where the data belongs, with the id of its row: what was encrypted for one place
   *     cannot be put in another
   */
  public byte[] encrypt(byte[] plain, String context) {
    try {
      return organisationKey.ownData().encrypt(plain, context.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("encrypting for " + context + " failed", e);
    }
  }

  /** Decrypts what was encrypted for this place. */
  public byte[] decrypt(byte[] encrypted, String context) {
    try {
      return organisationKey.ownData().decrypt(encrypted, context.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("decrypting for " + context + " failed", e);
    }
  }
}
