package nl.tijdig.deadline.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** A mail server that speaks SMTP and can be away. */
final class MailServer {

  private final GreenMail server =
      new GreenMail(
          new ServerSetup(
              ConfigProvider.getConfig().getValue(MailPort.KEY, Integer.class),
              "127.0.0.1",
              ServerSetup.PROTOCOL_SMTP));

  /** A mail as it came. */
  record Received(
      String to, String subject, String messageId, String text, String html, String raw) {}

  void start() {
    server.start();
  }

  void stop() {
    server.stop();
  }

  List<Received> received(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .map(MailServer::read)
        .filter(mail -> mail.to().equals(address))
        .toList();
  }

  private static Received read(MimeMessage mail) {
    try {
      var raw = new ByteArrayOutputStream();
      mail.writeTo(raw);
      return new Received(
          mail.getAllRecipients()[0].toString(),
          mail.getSubject(),
          mail.getMessageID(),
          body(mail, "text/plain"),
          body(mail, "text/html"),
          raw.toString(UTF_8));
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("the mail cannot be read", e);
    }
  }

  private static String body(Part part, String type) throws MessagingException, IOException {
    if (part.isMimeType(type)) {
      return (String) part.getContent();
    }
    if (part.getContent() instanceof Multipart parts) {
      var found = new StringBuilder();
      for (var i = 0; i < parts.getCount(); i++) {
        found.append(body(parts.getBodyPart(i), type));
      }
      return found.toString();
    }
    return "";
  }
}
