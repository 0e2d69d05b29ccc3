package nl.tijdig.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

  @TempDir Path temporary;

  @Test
  void the_last_twenty_lines_are_shown() throws IOException {
    var lines = IntStream.rangeClosed(1, 10_000).mapToObj(i -> "line " + i).toList();
    var log = Files.write(temporary.resolve("log"), lines);

    assertThat(LogTail.of(log)).hasSize(20).first().isEqualTo("line 9981");
    assertThat(LogTail.indented(log)).endsWith("\n    line 10000");
  }

  @Test
  void a_log_that_is_not_there_is_said_to_be_missing() {
    assertThat(LogTail.indented(temporary.resolve("none"))).contains("no log");
  }
}
