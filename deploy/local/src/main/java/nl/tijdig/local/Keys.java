package nl.tijdig.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.function.Supplier;

/**
 * The secrets of one data folder, made when they are first asked for and readable by their owner
 * only: the key of the development issuer, the key that wraps the case keys, that of the board's
 * cookies, the passwords.
 */
final class Keys {

  private static final int RSA_BITS = 2048;
  private static final int ENCRYPTION_BYTES = 32;
  private static final int PASSWORD_BYTES = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Path folder;

  Keys(DataFolder data) {
    this.folder = data.keys();
  }

  /** The private key of the development issuer: RSA, PKCS#8 in base64. */
  RSAPrivateCrtKey issuer() {
    return rsaKey(secret("issuer.key", Keys::newRsaKey));
  }

  boolean hasIssuer() {
    return Files.exists(folder.resolve("issuer.key"));
  }

  /** 32 bytes in base64, for {@code TIJDIG_ENCRYPTION_KEY}. */
  String encryption() {
    return secret(
        "encryption.key", () -> Base64.getEncoder().encodeToString(random(ENCRYPTION_BYTES)));
  }

  /** What the cookies of the board are encrypted with, for {@code TIJDIG_BOARD_COOKIE_SECRET}. */
  String cookies() {
    return secret("cookies.key", Keys::newPassword);
  }

  /** The password of a role in PostgreSQL. */
  String password(String role) {
    return secret(passwordFile(role).getFileName().toString(), Keys::newPassword);
  }

  /** Where the password of a role stands. */
  Path passwordFile(String role) {
    return folder.resolve(role + ".password");
  }

  private String secret(String name, Supplier<String> maker) {
    var file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        write(file, maker.get());
      }
      return Files.readString(file, US_ASCII).strip();
    } catch (IOException e) {
      throw new Refusal("cannot keep keys in %s: %s".formatted(folder, Reasons.of(e)), e);
    }
  }

  private void write(Path file, String secret) throws IOException {
    Files.createDirectories(folder);
    Permissions.onlyOwner(folder);
    var unfinished = Files.createTempFile(folder, "new", ".tmp", Permissions.secretFile());
    Files.writeString(unfinished, secret + "\n", US_ASCII);
    Files.move(unfinished, file, ATOMIC_MOVE);
  }

  private static String newRsaKey() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(RSA_BITS);
      var key = generator.generateKeyPair().getPrivate();
      return Base64.getEncoder().encodeToString(key.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK makes no RSA keys", e);
    }
  }

  private static RSAPrivateCrtKey rsaKey(String encoded) {
    try {
      var spec = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded));
      return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(spec);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new Refusal("the development issuer's key cannot be read; start over with --fresh", e);
    }
  }

  /** Letters and digits only, so that it goes through command lines and files unquoted. */
  private static String newPassword() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(random(PASSWORD_BYTES))
        .replace('-', 'A')
        .replace('_', 'B');
  }

  private static byte[] random(int bytes) {
    var random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }
}
