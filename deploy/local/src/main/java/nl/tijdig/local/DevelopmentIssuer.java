package nl.tijdig.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Signs the tokens of a system started with {@code deploy/up}. Its key exists in the data folder
 * alone, and a service in production refuses what it signs.
 */
public final class DevelopmentIssuer {

  /** All roles there are, as they stand in a token. */
  public static final List<String> ROLES =
      List.of(
          "partner",
          "intake-worker",
          "assessor",
          "team-lead",
          "referral-worker",
          "manager",
          "auditor",
          "operations");

  /** The Veilig Thuis organisation of the workers, unless another is asked for. */
  public static final String VEILIG_THUIS = "00000000000000000000";

  static final String ISSUER = "https://tijdig.local/development-issuer";

  private static final Duration VALID = Duration.ofHours(8);
  private static final String KEY_ID = "development";
  private static final String HEADER =
      "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + KEY_ID + "\"}";
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:@-]{1,100}");
  private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

  private final RSAPrivateCrtKey key;
  private final Clock clock;

  DevelopmentIssuer(RSAPrivateCrtKey key, Clock clock) {
    this.key = key;
    this.clock = clock;
  }

  /** The issuer of the system that keeps its data in this folder. */
  public static DevelopmentIssuer of(Path data) {
    var keys = new Keys(new DataFolder(data));
    if (!keys.hasIssuer()) {
      throw new Refusal(
          "%s holds no key of a development issuer; run deploy/up first, or say --data DIR"
              .formatted(data));
    }
    return new DevelopmentIssuer(keys.issuer(), Clock.systemUTC());
  }

  /** A token for a role; partners need their organisation, which may not be empty. */
  public String token(String role, String organisation) {
    return token(role, organisation, role + "-1", "");
  }

  /**
   * A JWT, valid for eight hours.
   *
   * @param role one of {@link #ROLES}
   * @param organisation OIN or code of the organisation
   * @param account who acts: ends up as the actor in the audit
   * @param team the team of a worker, or empty
   */
  public String token(String role, String organisation, String account, String team) {
    return signed(claims("tijdig", role, organisation, account, team));
  }

  /**
   * Who signed in with a browser, for the client that asked; valid as long as a token.
   *
   * @param client the client id
   * @param nonce what the client wants to see again, or empty
   */
  String idToken(String client, String nonce, String role, String account, String team) {
    var claims = claims(client, role, VEILIG_THUIS, account, team);
    if (!nonce.isEmpty()) {
      claims.put("nonce", text(plain("nonce", nonce)));
    }
    return signed(claims);
  }

  /** The public key as a JSON Web Key Set. */
  String keySet() {
    return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"%s\"}]}"
        .formatted(KEY_ID, unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
  }

  private static String unsigned(BigInteger number) {
    var bytes = number.toByteArray();
    var from = bytes[0] == 0 ? 1 : 0;
    return BASE64_URL.encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private String signed(Map<String, String> claims) {
    var content =
        BASE64_URL.encodeToString(HEADER.getBytes(UTF_8))
            + "."
            + BASE64_URL.encodeToString(json(claims).getBytes(UTF_8));
    return content + "." + BASE64_URL.encodeToString(sign(content));
  }

  /** The public key on one line: X.509 in base64, for {@code QUARKUS_OIDC_PUBLIC_KEY}. */
  String publicKey() {
    try {
      var spec = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
      var publicKey = KeyFactory.getInstance("RSA").generatePublic(spec);
      return Base64.getEncoder().encodeToString(publicKey.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static String rolesInWords() {
    return String.join(", ", ROLES);
  }

  private Map<String, String> claims(
      String audience, String role, String organisation, String account, String team) {
    if (!ROLES.contains(role)) {
      throw new Refusal("there is no role %s; the roles are %s".formatted(role, rolesInWords()));
    }
    var now = clock.instant();
    var claims = new LinkedHashMap<String, String>();
    claims.put("iss", text(ISSUER));
    claims.put("aud", text(audience));
    claims.put("sub", text(plain("account", account)));
    claims.put("roles", "[" + text(role) + "]");
    claims.put("organisation", text(plain("organisation", organisation)));
    if (!team.isEmpty()) {
      claims.put("team", text(plain("team", team)));
    }
    claims.put("iat", seconds(now));
    claims.put("exp", seconds(now.plus(VALID)));
    return claims;
  }

  private byte[] sign(String content) {
    try {
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(content.getBytes(UTF_8));
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nothing that would need escaping in JSON gets into a token. */
  private static String plain(String claim, String value) {
    if (!PLAIN.matcher(value).matches()) {
      throw new Refusal(
          "%s must be 1 to 100 letters, digits and . _ : @ -, without spaces".formatted(claim));
    }
    return value;
  }

  private static String json(Map<String, String> claims) {
    return claims.entrySet().stream()
        .map(claim -> text(claim.getKey()) + ":" + claim.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String text(String plain) {
    return '"' + plain + '"';
  }

  private static String seconds(Instant moment) {
    return Long.toString(moment.getEpochSecond());
  }
}
