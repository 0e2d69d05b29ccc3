package nl.tijdig.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * One HTTP/1.1 connection that stays open: writes requests that were prepared as bytes and reads
 * the status of each answer. A full client would take as much of the machine as the service does.
 */
final class HttpConnection implements Closeable {

  private static final String LENGTH = "content-length:";
  private static final String CHUNKED = "transfer-encoding: chunked";
  private static final int IN_CHUNKS = -1;

  private static final int HEX = 16;

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
    var length = length();
    return new Answer(status, length == IN_CHUNKS ? chunks() : text(length));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Reads the headers; gives how long the body after them is, or that it comes in chunks. */
  private int length() throws IOException {
    var length = OptionalInt.empty();
    for (var header = line(); !header.isEmpty(); header = line()) {
      var lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith(LENGTH)) {
        length = OptionalInt.of(Integer.parseInt(lower.substring(LENGTH.length()).strip()));
      } else if (lower.equals(CHUNKED)) {
        length = OptionalInt.of(IN_CHUNKS);
      }
    }
    return length.orElseThrow(() -> new IOException("an answer does not say how long it is"));
  }

  private String text(int length) throws IOException {
    return new String(in.readNBytes(length), UTF_8);
  }

  /** A chunk can end in the middle of a character, so the bytes are put together first. */
  private String chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (var size = chunkSize(); size > 0; size = chunkSize()) {
      body.write(in.readNBytes(size));
      line();
    }
    line();
    return body.toString(UTF_8);
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), HEX);
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
