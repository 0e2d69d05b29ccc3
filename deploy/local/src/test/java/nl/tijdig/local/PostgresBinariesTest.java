package nl.tijdig.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTest {

  @TempDir Path temporary;

  @Test
  void what_was_unpacked_in_part_is_thrown_away() throws IOException {
    var unfinished = Files.createDirectories(temporary.resolve("PG-1/bin"));
    Files.writeString(unfinished.resolve("postgres"), "cut off");

    binaries().removeUnfinished();

    assertThat(temporary.resolve("PG-1")).doesNotExist();
  }

  @Test
  void what_is_whole_stays() throws IOException {
    Files.createFile(Files.createDirectory(temporary.resolve("PG-1")).resolve(".exists"));

    binaries().removeUnfinished();

    assertThat(temporary.resolve("PG-1")).exists();
  }

  @Test
  void what_somebody_is_unpacking_stays() throws IOException {
    var lock = Files.createDirectory(temporary.resolve("PG-1")).resolve("epg-lock");
    try (var channel = FileChannel.open(lock, CREATE, WRITE);
        var held = channel.lock()) {
      assertThat(held.isValid()).isTrue();

      binaries().removeUnfinished();
    }

    assertThat(temporary.resolve("PG-1")).exists();
  }

  @Test
  void nothing_unpacked_yet_is_fine() {
    assertThatCode(new PostgresBinaries(temporary.resolve("none"))::removeUnfinished)
        .doesNotThrowAnyException();
  }

  private PostgresBinaries binaries() {
    return new PostgresBinaries(temporary);
  }
}
