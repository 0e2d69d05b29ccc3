package nl.tijdig.intake.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** The lines of a stream, one at a time and never more of one in memory than the limit. */
class Lines {

  private static final int END = -1;

  private final InputStream in;
  private final int maxBytes;
  private long number;
  private Optional<Line> ahead = Optional.empty();

  Lines(InputStream in, int maxBytes) {
    this.in = new BufferedInputStream(in);
    this.maxBytes = maxBytes;
  }

  /** Whether there is no line that is not blank; asked before the first is taken. */
  boolean areNone() throws IOException {
    ahead = read();
    return ahead.isEmpty();
  }

  /** Reads what is left, and does nothing with it. */
  void skipAll() throws IOException {
    in.transferTo(OutputStream.nullOutputStream());
  }

  /** The next line that is not blank; empty at the end. */
  Optional<Line> next() throws IOException {
    if (ahead.isPresent()) {
      var line = ahead;
      ahead = Optional.empty();
      return line;
    }
    return read();
  }

  private Optional<Line> read() throws IOException {
    var current = in.read();
    while (current != END) {
      number++;
      var line = rest(current);
      if (!line.isBlank()) {
        return Optional.of(line);
      }
      current = in.read();
    }
    return Optional.empty();
  }

  private Line rest(int first) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var tooLong = false;
    for (var current = first; current != '\n' && current != END; current = in.read()) {
      tooLong = tooLong || bytes.size() >= maxBytes;
      if (!tooLong) {
        bytes.write(current);
      }
    }
    return new Line(number, bytes.toByteArray(), tooLong);
  }
}
