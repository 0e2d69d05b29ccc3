package nl.tijdig.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that stays open: writes requests that were prepared as bytes and reads
 * the status of each answer. A full client would take as much of the machine as the service does.
 */
final class HttpConnection implements Closeable {

  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final OutputStream out;
  private final InputStream in;

  HttpConnection(URI service) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), service.getPort());
    socket.setTcpNoDelay(true);
    out = socket.getOutputStream();
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** What was answered. */
  record Answer(int status, String body) {}

  /** Sends one request and reads the whole of its answer. */
  Answer send(byte[] request) throws IOException {
    out.write(request);
    out.flush();
    var status = Integer.parseInt(line(), 9, 12, 10);
    return new Answer(status, new String(in.readNBytes(length()), UTF_8));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Reads the headers; gives how long the body after them is. */
  private int length() throws IOException {
    var length = -1;
    for (var header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()).strip());
      }
    }
    if (length < 0) {
      throw new IOException("an answer does not say how long it is");
    }
    return length;
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var character = in.read(); character != '\n'; character = in.read()) {
      if (character < 0) {
        throw new EOFException("the connection was closed in the middle of an answer");
      }
      if (character != '\r') {
        line.append((char) character);
      }
    }
    return line.toString();
  }
}
