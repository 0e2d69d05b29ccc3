package nl.tijdig.local;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInServerTest {

  private static final String VERIFIER = "v".repeat(43);

  @TempDir Path temporary;
  private final SettableClock clock = new SettableClock();
  private final HttpClient http = HttpClient.newHttpClient();
  private Ports ports;
  private SignInServer server;

  @BeforeEach
  void begin() throws IOException {
    ports = PortCheckTest.freePorts();
    var keys = new Keys(new DataFolder(temporary));
    server = new SignInServer(ports, new SignIn(keys.issuer(), ports, clock));
    server.begin();
  }

  @AfterEach
  void end() {
    server.end();
    http.close();
  }

  @Test
  void who_chooses_a_role_comes_back_to_the_board_with_tokens_that_say_so() throws Exception {
    var code = code(chosen(ticket(), "role=assessor&account=a.jansen&team=noord"));

    var answer = tokens(code, board(), VERIFIER);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(claims(answer.body(), "id_token"))
        .contains(
            "\"aud\":\"tijdig-board\"",
            "\"sub\":\"a.jansen\"",
            "\"roles\":[\"assessor\"]",
            "\"team\":\"noord\"",
            "\"nonce\":\"n1\"");
    assertThat(claims(answer.body(), "access_token")).contains("\"aud\":\"tijdig\"");
  }

  @Test
  void the_state_comes_back_with_the_code() throws Exception {
    assertThat(chosen(ticket(), "role=manager").headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).startsWith(board()).endsWith("&state=s%2B1"));
  }

  @Test
  void a_code_counts_once() throws Exception {
    var code = code(chosen(ticket(), "role=manager"));
    tokens(code, board(), VERIFIER);

    assertThat(tokens(code, board(), VERIFIER).statusCode()).isEqualTo(400);
  }

  @Test
  void a_code_is_no_use_to_who_did_not_send_the_browser() throws Exception {
    var other = tokens(code(chosen(ticket(), "role=manager")), board(), "w".repeat(43));

    assertThat(other.statusCode()).isEqualTo(400);
    assertThat(other.body()).contains("invalid_grant");
  }

  @Test
  void a_code_does_not_hold_for_long() throws Exception {
    var code = code(chosen(ticket(), "role=manager"));
    clock.advance(Duration.ofMinutes(6));

    assertThat(tokens(code, board(), VERIFIER).statusCode()).isEqualTo(400);
  }

  @Test
  void a_form_that_was_not_given_out_here_is_refused() throws Exception {
    assertThat(chosen("made-up", "role=manager").statusCode()).isEqualTo(400);
  }

  @Test
  void nobody_is_sent_anywhere_but_to_the_board() throws Exception {
    assertThat(authorize("https://elsewhere.example/signed-in", "S256").statusCode())
        .isEqualTo(400);
  }

  @Test
  void without_pkce_there_is_no_signing_in() throws Exception {
    assertThat(authorize(board(), "plain").statusCode()).isEqualTo(400);
  }

  @Test
  void a_role_that_does_not_exist_is_refused() throws Exception {
    assertThat(chosen(ticket(), "role=king").statusCode()).isEqualTo(400);
  }

  @Test
  void its_description_names_the_issuer_whose_tokens_the_services_accept() throws Exception {
    assertThat(get("/.well-known/openid-configuration").body())
        .contains("\"issuer\":\"https://tijdig.local/development-issuer\"");
    assertThat(get("/keys").body()).contains("\"kid\":\"development\"");
  }

  private String ticket() throws Exception {
    var found = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    var form = found.matcher(authorize(board(), "S256").body());
    assertThat(form.find()).isTrue();
    return form.group(1);
  }

  private HttpResponse<String> authorize(String redirect, String method) throws Exception {
    return get(
        "/authorize?client_id=tijdig-board&response_type=code&state=s%2B1&nonce=n1"
            + "&code_challenge_method="
            + method
            + "&code_challenge="
            + challenge()
            + "&redirect_uri="
            + redirect);
  }

  private HttpResponse<String> chosen(String ticket, String fields) throws Exception {
    return post("/authorize", "ticket=" + ticket + "&" + fields);
  }

  private static String code(HttpResponse<String> chosen) {
    var to = URI.create(chosen.headers().firstValue("Location").orElseThrow());
    return to.getQuery().split("&", -1)[0].substring("code=".length());
  }

  private HttpResponse<String> tokens(String code, String redirect, String verifier)
      throws Exception {
    return post(
        "/token",
        "grant_type=authorization_code&code=%s&redirect_uri=%s&code_verifier=%s"
            .formatted(code, redirect, verifier));
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(SignInServer.address(ports) + path)));
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(SignInServer.address(ports) + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private String board() {
    return ServiceEnvironment.boardUrl(ports) + "/signed-in";
  }

  private static String challenge() throws GeneralSecurityException {
    var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
  }

  private static String claims(String tokens, String which) {
    var found = Pattern.compile("\"" + which + "\":\"([^\"]+)\"").matcher(tokens);
    assertThat(found.find()).isTrue();
    return new String(Base64.getUrlDecoder().decode(found.group(1).split("\\.", -1)[1]), UTF_8);
  }
}
