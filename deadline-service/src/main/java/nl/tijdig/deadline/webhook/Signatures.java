package nl.tijdig.deadline.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures as Standard Webhooks has them, version 1: HMAC-SHA256 over id, moment and body. */
final class Signatures {

  private static final String ALGORITHM = "HmacSHA256";

  private Signatures() {}

  /** The header {@code webhook-signature}: one signature for each secret. */
  static String of(String id, Instant at, String body, List<byte[]> secrets) {
    var signed = (id + "." + at.getEpochSecond() + "." + body).getBytes(UTF_8);
    return secrets.stream()
        .map(secret -> "v1," + Base64.getEncoder().encodeToString(hash(signed, secret)))
        .collect(Collectors.joining(" "));
  }

  /** A secret as receivers keep it. */
  static String written(byte[] secret) {
    return "whsec_" + Base64.getEncoder().encodeToString(secret);
  }

  private static byte[] hash(byte[] signed, byte[] secret) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java knows " + ALGORITHM, e);
    }
  }
}
