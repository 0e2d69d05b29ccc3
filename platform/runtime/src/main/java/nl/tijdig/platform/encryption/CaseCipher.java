package nl.tijdig.platform.encryption;

import java.util.UUID;

/**
 * Encrypts personal data with a key of its own for each case. The case keys stand in the database,
 * wrapped with the key of the organisation; destroying one destroys the data of its case
 * everywhere, backups included.
 */
public interface CaseCipher {

  /**
   * Encrypts with the key of the case, which is made when there is none yet.
   *
   * @param context where the data belongs, for example {@code report-content}: what was encrypted
   *     for one place cannot be put in another
   */
  byte[] encrypt(UUID caseId, byte[] plain, String context);

  /**
   * Decrypts what was encrypted for this case and place.
   *
   * @throws KeyDestroyed when the key of the case does not exist any more
   */
  byte[] decrypt(UUID caseId, byte[] encrypted, String context);

  /** Destroys the key of a case; its data cannot be read by anybody from then on. */
  void destroy(UUID caseId);

  /**
   * A keyed hash, for exact look-up of a value that may not stand in the clear, such as a BSN: the
   * same value always gives the same text, and without the key nobody can try values out.
   */
  String blindIndex(String value);
}
