package nl.tijdig.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The development issuer as browsers and the board meet it: OpenID Connect, on this machine. */
final class SignInServer {

  private static final String PATH = "/development-issuer";
  private static final int LARGEST_FORM = 16_384;
  private static final int OK = 200;
  private static final int FOUND = 302;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  private final int port;
  private final SignIn signIn;
  private @Nullable HttpServer server;

  SignInServer(Ports ports, SignIn signIn) {
    this.port = ports.of(Endpoint.ISSUER);
    this.signIn = signIn;
  }

  /** For {@code QUARKUS_OIDC_BOARD_AUTH_SERVER_URL}. */
  static String address(Ports ports) {
    return "http://localhost:%d%s".formatted(ports.of(Endpoint.ISSUER), PATH);
  }

  void begin() throws IOException {
    var loopback = InetAddress.getLoopbackAddress();
    server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  void end() {
    if (server != null) {
      server.stop(0);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      answerOrRefuse(exchange);
    }
  }

  private void answerOrRefuse(HttpExchange exchange) throws IOException {
    try {
      answer(exchange);
    } catch (Refusal refusal) {
      send(exchange, BAD_REQUEST, "text/plain; charset=utf-8", refusal.getMessage());
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    var asked = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    switch (asked) {
      case "GET " + PATH + "/.well-known/openid-configuration" ->
          send(exchange, OK, "application/json", description());
      case "GET " + PATH + "/keys" -> send(exchange, OK, "application/json", signIn.keySet());
      case "GET " + PATH + "/authorize" -> form(exchange);
      case "POST " + PATH + "/authorize" -> choose(exchange);
      case "POST " + PATH + "/token" -> tokens(exchange);
      case "GET " + PATH + "/logout" -> goodbye(exchange);
      default -> send(exchange, NOT_FOUND, "text/plain", "not found");
    }
  }

  private String description() {
    return """
    {"issuer":"%1$s",
     "authorization_endpoint":"%2$s/authorize",
     "token_endpoint":"%2$s/token",
     "jwks_uri":"%2$s/keys",
     "end_session_endpoint":"%2$s/logout",
     "response_types_supported":["code"],
     "grant_types_supported":["authorization_code"],
     "subject_types_supported":["public"],
     "id_token_signing_alg_values_supported":["RS256"],
     "token_endpoint_auth_methods_supported":["none"],
     "code_challenge_methods_supported":["S256"]}
    """
        .formatted(DevelopmentIssuer.ISSUER, "http://localhost:" + port + PATH);
  }

  private void form(HttpExchange exchange) throws IOException {
    var ticket = signIn.begin(fields(exchange.getRequestURI().getRawQuery()));
    send(exchange, OK, "text/html; charset=utf-8", SignInForm.html(PATH + "/authorize", ticket));
  }

  private void choose(HttpExchange exchange) throws IOException {
    var fields = body(exchange);
    var role = fields.getOrDefault("role", "");
    var account = fields.getOrDefault("account", "");
    var person =
        new SignIn.Person(
            role, account.isBlank() ? role + "-1" : account, fields.getOrDefault("team", ""));
    redirect(exchange, signIn.choose(fields.getOrDefault("ticket", ""), person));
  }

  private void tokens(HttpExchange exchange) throws IOException {
    try {
      send(exchange, OK, "application/json", signIn.tokens(body(exchange)));
    } catch (Refusal refusal) {
      send(exchange, BAD_REQUEST, "application/json", "{\"error\":\"invalid_grant\"}");
    }
  }

  private void goodbye(HttpExchange exchange) throws IOException {
    Optional<String> to = signIn.goodbye(fields(exchange.getRequestURI().getRawQuery()));
    if (to.isPresent()) {
      redirect(exchange, to.get());
    } else {
      send(exchange, OK, "text/plain; charset=utf-8", "Signed out.");
    }
  }

  private static Map<String, String> body(HttpExchange exchange) throws IOException {
    var bytes = exchange.getRequestBody().readNBytes(LARGEST_FORM);
    return fields(new String(bytes, UTF_8));
  }

  private static Map<String, String> fields(@Nullable String encoded) {
    var fields = new HashMap<String, String>();
    if (encoded != null) {
      Arrays.stream(encoded.split("&", -1))
          .map(field -> field.split("=", 2))
          .filter(field -> field.length == 2)
          .forEach(field -> fields.put(decoded(field[0]), decoded(field[1])));
    }
    return fields;
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Refusal("cannot be read", e);
    }
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }

  private void redirect(HttpExchange exchange, String address) throws IOException {
    exchange.getResponseHeaders().set("Location", address);
    send(exchange, FOUND, "text/plain", "");
  }

  private void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    var bytes = body.getBytes(UTF_8);
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Content-Security-Policy", policy());
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** After the form the browser goes on to the board, which its policy must allow too. */
  private String policy() {
    var board =
        signIn.returns().stream()
            .map(URI::create)
            .map(address -> address.getScheme() + "://" + address.getAuthority())
            .sorted()
            .collect(Collectors.joining(" "));
    return "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' "
        + board;
  }
}
