package nl.tijdig.bench.page;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A team lead who signs in to the board as with a browser, and keeps the cookie. */
final class BoardVisitor {

  private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
  private static final int OK = 200;

  private final URI board;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  BoardVisitor(URI board) {
    this.board = board;
  }

  /** Gives the header that shows who it is. */
  String signIn() throws IOException, InterruptedException {
    var form = send(HttpRequest.newBuilder(board).GET());
    var ticket = TICKET.matcher(form.body());
    if (!ticket.find()) {
      throw new IOException("there is no form to sign in with");
    }
    var body = "role=team-lead&account=bench&team=&ticket=" + ticket.group(1);
    send(
        HttpRequest.newBuilder(form.uri().resolve(form.uri().getPath()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
    return "Cookie: "
        + String.join("; ", cookies.get(board, Map.of()).getOrDefault("Cookie", List.of()));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    var response = http.send(request.build(), BodyHandlers.ofString());
    if (response.statusCode() != OK) {
      throw new IOException("signing in to the board is answered with " + response.statusCode());
    }
    return response;
  }
}
