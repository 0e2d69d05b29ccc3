package nl.tijdig.local;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Signing in with a browser on a developer's machine: the authorization code flow with PKCE, in
 * which one says who one is instead of proving it. It sends people back to the board alone.
 */
final class SignIn {

  /** The only client there is: the board. */
  static final String CLIENT = "tijdig-board";

  private static final Duration VALID = Duration.ofMinutes(5);
  private static final int MOST_PENDING = 1_000;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

  private final DevelopmentIssuer issuer;
  private final Clock clock;
  private final Set<String> returns;
  private final Set<String> goodbyes;
  private final Map<String, Pending> forms = new ConcurrentHashMap<>();
  private final Map<String, Pending> codes = new ConcurrentHashMap<>();

  SignIn(RSAPrivateCrtKey key, Ports ports) {
    this(key, ports, Clock.systemUTC());
  }

  SignIn(RSAPrivateCrtKey key, Ports ports, Clock clock) {
    this.issuer = new DevelopmentIssuer(key, clock);
    this.clock = clock;
    this.returns = ofBoard(ports, "/signed-in");
    this.goodbyes = ofBoard(ports, "/signed-out");
  }

  /** Somebody who says who they are. */
  record Person(String role, String account, String team) {
    static final Person NOBODY = new Person("", "", "");
  }

  /** What the browser was sent with. */
  record Request(String redirect, String state, String nonce, String challenge) {}

  /** What can be taken up once, for a few minutes. */
  private record Pending(Request request, Person person, Instant until) {}

  /** Where people may be sent back to, for the content security policy of the form. */
  Set<String> returns() {
    return returns;
  }

  /**
   * Begins: gives the ticket that the form must hand in.
   *
   * @throws Refusal when this is not the board, or it does not ask as it should
   */
  String begin(Map<String, String> asked) {
    require(CLIENT.equals(asked.get("client_id")), "unknown client");
    require(returns.contains(asked.get("redirect_uri")), "redirect_uri is not registered");
    require("code".equals(asked.get("response_type")), "response_type must be code");
    require("S256".equals(asked.get("code_challenge_method")), "PKCE with S256 is required");
    require(!value(asked, "code_challenge").isEmpty(), "PKCE with S256 is required");
    var request =
        new Request(
            value(asked, "redirect_uri"),
            value(asked, "state"),
            value(asked, "nonce"),
            value(asked, "code_challenge"));
    return keep(forms, request, Person.NOBODY);
  }

  /**
   * Takes up a form; gives the address to go back to.
   *
   * @throws Refusal when the form was not given out here, or says something impossible
   */
  String choose(String ticket, Person person) {
    var request = take(forms, ticket).request();
    issuer.idToken(CLIENT, request.nonce(), person.role(), person.account(), person.team());
    return "%s?code=%s&state=%s"
        .formatted(
            request.redirect(),
            keep(codes, request, person),
            SignInServer.encoded(request.state()));
  }

  /**
   * Changes a code for tokens, once, for whoever sent the browser here.
   *
   * @throws Refusal when the code does not hold, or is not the caller's
   */
  String tokens(Map<String, String> asked) {
    require("authorization_code".equals(asked.get("grant_type")), "unsupported grant_type");
    var pending = take(codes, value(asked, "code"));
    var request = pending.request();
    require(request.redirect().equals(asked.get("redirect_uri")), "another redirect_uri");
    require(
        request.challenge().equals(challengeOf(value(asked, "code_verifier"))),
        "code_verifier does not fit");
    return tokens(request, pending.person());
  }

  private String tokens(Request request, Person person) {
    var access =
        issuer.token(
            person.role(), DevelopmentIssuer.VEILIG_THUIS, person.account(), person.team());
    var id =
        issuer.idToken(CLIENT, request.nonce(), person.role(), person.account(), person.team());
    return "{\"token_type\":\"Bearer\",\"expires_in\":28800,\"access_token\":\"%s\",\"id_token\":\"%s\"}"
        .formatted(access, id);
  }

  /** Where to go after signing out, when that is a place of ours. */
  Optional<String> goodbye(Map<String, String> asked) {
    return Optional.of(value(asked, "post_logout_redirect_uri")).filter(goodbyes::contains);
  }

  String keySet() {
    return issuer.keySet();
  }

  private String keep(Map<String, Pending> where, Request request, Person person) {
    var now = clock.instant();
    where.values().removeIf(pending -> pending.until().isBefore(now));
    require(where.size() < MOST_PENDING, "too many at once");
    var random = new byte[32];
    RANDOM.nextBytes(random);
    var name = BASE64_URL.encodeToString(random);
    where.put(name, new Pending(request, person, now.plus(VALID)));
    return name;
  }

  private Pending take(Map<String, Pending> where, String name) {
    var pending = where.remove(name);
    if (pending == null || pending.until().isBefore(clock.instant())) {
      throw new Refusal("this was used before, or it took too long; begin again");
    }
    return pending;
  }

  private static String challengeOf(String verifier) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
      return BASE64_URL.encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Set<String> ofBoard(Ports ports, String page) {
    return Stream.of("localhost", "127.0.0.1")
        .map(
            host ->
                "http://%s:%d/deadline/board%s".formatted(host, ports.of(Endpoint.DEADLINE), page))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String value(Map<String, String> asked, String name) {
    return asked.getOrDefault(name, "");
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Refusal(otherwise);
    }
  }
}
