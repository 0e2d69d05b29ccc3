package nl.tijdig.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailCatcherTest {

  private final int smtp = freePort();
  private final Ports ports =
      Ports.defaults().with(Map.of(Endpoint.MAIL, freePort(), Endpoint.SMTP, smtp));
  private final MailCatcher catcher = new MailCatcher(ports);

  @BeforeEach
  void begin() throws IOException {
    catcher.begin();
  }

  @AfterEach
  void end() {
    catcher.end();
  }

  @Test
  void what_was_sent_is_shown_the_newest_first_and_as_text() throws Exception {
    send("Eerste", "Een termijn is verstreken.");
    send("Tweede <b>", "<script>alert(1)</script>");

    assertThat(page())
        .containsSubsequence("Tweede &lt;b&gt;", "Eerste", "Een termijn is verstreken.")
        .contains("teamleider@veiligthuis.example", "&lt;script&gt;")
        .doesNotContain("<script>");
  }

  private void send(String subject, String text) {
    GreenMailUtil.sendTextEmail(
        "teamleider@veiligthuis.example",
        "tijdig@veiligthuis.example",
        subject,
        text,
        new ServerSetup(smtp, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }

  private String page() throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(MailCatcher.address(ports))).build();
      return http.send(request, BodyHandlers.ofString()).body();
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
