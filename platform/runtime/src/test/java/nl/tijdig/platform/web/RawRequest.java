package nl.tijdig.platform.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.Socket;
import org.eclipse.microprofile.config.ConfigProvider;

/** A request as no client library would send it. */
final class RawRequest {

  private RawRequest() {}

  /** The answer to a GET of this path, unencoded, with its headers. */
  static String get(String path) throws IOException {
    return get(path, "");
  }

  /** The same with these header lines. */
  static String get(String path, String headers) throws IOException {
    var port = ConfigProvider.getConfig().getValue("quarkus.http.test-port", int.class);
    try (var socket = new Socket("localhost", port)) {
      var request =
          "GET "
              + path
              + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
              + headers
              + "\r\n";
      socket.getOutputStream().write(request.getBytes(US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }
  }
}
