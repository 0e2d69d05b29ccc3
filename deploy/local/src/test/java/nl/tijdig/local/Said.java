package nl.tijdig.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/** A terminal that remembers what was said. */
final class Said {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final Terminal terminal = new Terminal(new PrintStream(bytes, true, UTF_8));

  Terminal terminal() {
    return terminal;
  }

  void forget() {
    bytes.reset();
  }

  String text() {
    return bytes.toString(UTF_8);
  }
}
