package nl.tijdig.platform.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import nl.tijdig.platform.identity.Roles;
import nl.tijdig.platform.testing.Tokens;
import org.eclipse.microprofile.config.ConfigProvider;

/** A request whose body goes on until the service closes the connection. */
final class EndlessRequest implements AutoCloseable {

  private static final byte[] CHUNK =
      ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(US_ASCII);

  private final Socket socket;
  private final Thread sender;

  EndlessRequest(String path) throws IOException {
    var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", int.class);
    socket = new Socket("localhost", port);
    socket
        .getOutputStream()
        .write(
            """
            POST %s HTTP/1.1\r
            Host: localhost\r
            Authorization: Bearer %s\r
            Content-Type: application/x-ndjson\r
            Transfer-Encoding: chunked\r
            \r
            """
                .formatted(path, Tokens.of(Roles.INTAKE_WORKER))
                .getBytes(US_ASCII));
    sender = Thread.startVirtualThread(this::send);
  }

  /** All that comes back until the connection is closed. */
  String answer() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), US_ASCII);
  }

  private void send() {
    try {
      while (true) {
        socket.getOutputStream().write(CHUNK);
      }
    } catch (IOException e) {
      // Closed, as it should be.
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    sender.interrupt();
  }
}
