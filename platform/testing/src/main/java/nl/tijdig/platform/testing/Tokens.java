package nl.tijdig.platform.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** Bearer tokens for every role, signed as the development issuer signs them. */
public final class Tokens {

  public static final String ISSUER = "https://tijdig.local/development-issuer";

  /** The Veilig Thuis organisation that the workers of the tests belong to. */
  public static final String VEILIG_THUIS = "00000009000000000000";

  // A system property and not a field: tests and application see this class through different
  // loaders.
  private static final String PRIVATE_KEY = "tijdig.testing.private-key";

  private Tokens() {}

  /** A token of a worker with this role, whose account is {@code role-1}. */
  public static String of(String role) {
    return of(role, role + "-1");
  }

  /** A token of the worker with this role and account. */
  public static String of(String role, String account) {
    return sign(account, Set.of(role), Map.of("organisation", VEILIG_THUIS));
  }

  /** A token of a partner system that belongs to this organisation. */
  public static String partner(String organisation) {
    return sign("partner-" + organisation, Set.of("partner"), Map.of("organisation", organisation));
  }

  /** A token with exactly these roles and extra claims. */
  public static String sign(String account, Set<String> roles, Map<String, ?> claims) {
    var token =
        Jwt.issuer(ISSUER)
            .subject(account)
            .audience("tijdig")
            .claim("roles", roles)
            .expiresIn(Duration.ofHours(1));
    claims.forEach(token::claim);
    return token.sign(privateKey());
  }

  static Map<String, String> issuerConfig() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var pair = generator.generateKeyPair();
      System.setProperty(PRIVATE_KEY, base64(pair.getPrivate().getEncoded()));
      return Map.of(
          "quarkus.oidc.public-key",
          base64(pair.getPublic().getEncoded()),
          "tijdig.identity.development-issuer",
          "true");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key of the issuer of the tests, for tokens that are wrong in a way of their own. */
  public static PrivateKey privateKey() {
    try {
      var encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
