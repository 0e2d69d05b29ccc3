package nl.tijdig.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mail server that takes every mail and delivers none: what the system sends is shown on a page,
 * the newest first, until the launcher ends.
 */
final class MailCatcher {

  private static final String POLICY =
      "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'";

  private final GreenMail smtp;
  private final int port;
  private @Nullable HttpServer pages;

  MailCatcher(Ports ports) {
    this.smtp =
        new GreenMail(
            new ServerSetup(ports.of(Endpoint.SMTP), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    this.port = ports.of(Endpoint.MAIL);
  }

  /** Where the mails are shown. */
  static String address(Ports ports) {
    return "http://localhost:%d/".formatted(ports.of(Endpoint.MAIL));
  }

  void begin() throws IOException {
    smtp.start();
    var loopback = InetAddress.getLoopbackAddress();
    pages = HttpServer.create(new InetSocketAddress(loopback, port), 0);
    pages.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    pages.createContext("/", this::answer);
    pages.start();
  }

  void end() {
    if (pages != null) {
      pages.stop(0);
      smtp.stop();
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var page = page().getBytes(UTF_8);
      var headers = exchange.getResponseHeaders();
      headers.set("Content-Type", "text/html; charset=utf-8");
      headers.set("Cache-Control", "no-store");
      headers.set("X-Content-Type-Options", "nosniff");
      headers.set("Content-Security-Policy", POLICY);
      exchange.sendResponseHeaders(200, page.length);
      exchange.getResponseBody().write(page);
    }
  }

  private String page() {
    var mails = List.of(smtp.getReceivedMessages()).reversed();
    var shown = mails.stream().map(MailCatcher::html).collect(Collectors.joining("\n"));
    return """
    <!doctype html>
    <html lang="en">
    <head><meta charset="utf-8"><title>Mail (%1$d)</title></head>
    <body>
    <h1>Mail that Tijdig sent</h1>
    <p>%1$d since the start, the newest first. Nothing leaves this machine.</p>
    %2$s
    </body>
    </html>
    """
        .formatted(mails.size(), shown);
  }

  private static String html(MimeMessage mail) {
    try {
      var to =
          Arrays.stream(mail.getAllRecipients())
              .map(Object::toString)
              .collect(Collectors.joining(", "));
      return "<details><summary>%s &rarr; %s</summary><pre>%s</pre></details>"
          .formatted(escaped(mail.getSubject()), escaped(to), escaped(text(mail)));
    } catch (MessagingException | IOException e) {
      return "<p>A mail that cannot be read: %s</p>".formatted(escaped(e.getMessage()));
    }
  }

  /** The plain text of a mail, or of the first part that has one. */
  private static @Nullable String text(Part part) throws MessagingException, IOException {
    if (part.isMimeType("text/plain")) {
      return String.valueOf(part.getContent());
    }
    if (part.getContent() instanceof Multipart parts) {
      for (var i = 0; i < parts.getCount(); i++) {
        var text = text(parts.getBodyPart(i));
        if (text != null) {
          return text;
        }
      }
    }
    return null;
  }

  private static String escaped(@Nullable String text) {
    return text == null ? "" : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
