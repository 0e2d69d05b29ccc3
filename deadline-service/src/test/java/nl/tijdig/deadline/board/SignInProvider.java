package nl.tijdig.deadline.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.KeyFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.tijdig.platform.testing.Tokens;

/**
 * The identity provider of the tests: signs in, without asking, whoever the test says. It speaks
 * the authorization code flow as a real one does.
 */
public final class SignInProvider implements QuarkusTestResourceLifecycleManager {

  /** A system property, since tests and provider see this class through different loaders. */
  private static final String WHO = "tijdig.testing.signs-in";

  private final Map<String, String> nonces = new ConcurrentHashMap<>();
  private HttpServer server;

  /** From now on it is an account with this role that signs in, and the account is its name. */
  static void signsIn(String role) {
    System.setProperty(WHO, role);
  }

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
    return Map.of(
        "tijdig.board.sign-in", "true",
        "tijdig.board.refresh", "500ms",
        "tijdig.board.cookie-secret", "0123456789abcdef0123456789abcdef",
        "quarkus.oidc.board.auth-server-url", address(),
        "quarkus.oidc.board.client-id", "board-of-the-tests");
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/.well-known/openid-configuration" -> json(exchange, description());
        case "/keys" -> json(exchange, keys());
        case "/authorize" -> authorize(exchange);
        case "/token" -> token(exchange);
        case "/logout" -> goTo(exchange, query(exchange).get("post_logout_redirect_uri"));
        default -> exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private String description() {
    return """
    {"issuer":"%1$s","authorization_endpoint":"%2$s/authorize","token_endpoint":"%2$s/token",
     "jwks_uri":"%2$s/keys","end_session_endpoint":"%2$s/logout"}
    """
        .formatted(Tokens.ISSUER, address());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    var asked = query(exchange);
    if (!"S256".equals(asked.get("code_challenge_method"))) {
      exchange.sendResponseHeaders(400, -1);
      return;
    }
    var code = "code-" + nonces.size();
    nonces.put(code, asked.get("nonce"));
    goTo(exchange, asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
  }

  private void token(HttpExchange exchange) throws IOException {
    var asked = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    var nonce = nonces.remove(asked.get("code"));
    if (nonce == null || !asked.containsKey("code_verifier")) {
      exchange.sendResponseHeaders(400, -1);
      return;
    }
    json(
        exchange,
        "{\"token_type\":\"Bearer\",\"access_token\":\"%s\",\"id_token\":\"%s\"}"
            .formatted(Tokens.of(who()), idToken(nonce)));
  }

  private static String idToken(String nonce) {
    return Jwt.issuer(Tokens.ISSUER)
        .subject(who() + "-1")
        .audience("board-of-the-tests")
        .claim("roles", Set.of(who()))
        .claim("organisation", Tokens.VEILIG_THUIS)
        .claim("nonce", nonce)
        .expiresIn(Duration.ofHours(1))
        .jws()
        .keyId("tests")
        .sign(Tokens.privateKey());
  }

  private static String who() {
    return System.getProperty(WHO, "team-lead");
  }

  private static String keys() {
    try {
      var key =
          KeyFactory.getInstance("RSA")
              .getKeySpec(Tokens.privateKey(), java.security.spec.RSAPrivateCrtKeySpec.class);
      return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"tests\",\"n\":\"%s\",\"e\":\"%s\"}]}"
          .formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String unsigned(BigInteger number) {
    var bytes = number.toByteArray();
    var from = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
  }

  private static void json(HttpExchange exchange, String body) throws IOException {
    var bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void goTo(HttpExchange exchange, String address) throws IOException {
    exchange.getResponseHeaders().set("Location", address);
    exchange.sendResponseHeaders(302, -1);
  }

  private static Map<String, String> query(HttpExchange exchange) {
    return fields(exchange.getRequestURI().getRawQuery());
  }

  private static Map<String, String> fields(String encoded) {
    return Arrays.stream(encoded.split("&", -1))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> field[0], field -> URLDecoder.decode(field[1], UTF_8), (_, last) -> last));
  }
}
