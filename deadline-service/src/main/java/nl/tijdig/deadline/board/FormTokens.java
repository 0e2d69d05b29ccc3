package nl.tijdig.deadline.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Marks forms as ours, so that no other site can have somebody's browser send one (CSRF): a
 * signature under a key that only the service has, over the account it is for. It is the same for
 * every page of an account, so that two pages that are open side by side both can be sent.
 */
@Singleton
class FormTokens {

  /** The field of a form that has it. */
  static final String FIELD = "form-token";

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_SECRET = 32;

  private final BoardConfig config;

  FormTokens(BoardConfig config) {
    this.config = config;
  }

  void check(@Observes StartupEvent started) {
    if (config.signIn() && secret().length() < SHORTEST_SECRET) {
      throw new ConfigurationException(
          "tijdig.board.sign-in needs tijdig.board.cookie-secret: %d characters or more, the same"
                  .formatted(SHORTEST_SECRET)
              + " for every instance");
    }
  }

  String of(String account) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret().getBytes(UTF_8), ALGORITHM));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(("form of " + account).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isFor(String account, @Nullable String token) {
    return token != null
        && MessageDigest.isEqual(of(account).getBytes(UTF_8), token.getBytes(UTF_8));
  }

  private String secret() {
    return config.cookieSecret().orElse("");
  }
}
