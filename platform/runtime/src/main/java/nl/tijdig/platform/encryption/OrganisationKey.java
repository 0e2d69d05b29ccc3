package nl.tijdig.platform.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The one secret of the organisation, from {@code tijdig.encryption.key}: 32 bytes in base64, kept
 * outside the database. A key for each use is derived from it.
 */
@ApplicationScoped
class OrganisationKey {

  private static final int BYTES = 32;

  private final byte[] secret;

  OrganisationKey(@ConfigProperty(name = "tijdig.encryption.key") String encoded) {
    this.secret = decode(encoded);
  }

  /** Wraps the keys of cases. */
  Aead wrapping() throws GeneralSecurityException {
    return new AesGcmJce(derive("case-key-wrapping"));
  }

  /** Encrypts what is the organisation's own and of no case. */
  Aead ownData() throws GeneralSecurityException {
    return new AesGcmJce(derive("own-data"));
  }

  /** Hashes values for exact look-up. */
  PrfHmacJce blindIndex() throws GeneralSecurityException {
    return new PrfHmacJce("HMACSHA256", new SecretKeySpec(derive("blind-index"), "HMAC"));
  }

  private byte[] derive(String use) throws GeneralSecurityException {
    return Hkdf.computeHkdf("HmacSha256", secret, new byte[0], use.getBytes(UTF_8), BYTES);
  }

  private static byte[] decode(String encoded) {
    byte[] secret;
    try {
      secret = Base64.getDecoder().decode(encoded.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("tijdig.encryption.key is not base64", e);
    }
    if (secret.length != BYTES) {
      throw new IllegalStateException(
          "tijdig.encryption.key must be 32 bytes in base64, for example of: openssl rand -base64"
              + " 32");
    }
    return secret;
  }
}
