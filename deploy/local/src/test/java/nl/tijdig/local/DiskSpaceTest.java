package nl.tijdig.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {

  @TempDir Path temporary;

  @Test
  void a_disk_with_less_than_is_needed_is_called_full() {
    assertThat(DiskSpace.lacking(temporary, Long.MAX_VALUE))
        .get()
        .asString()
        .contains("the disk of " + temporary + " is full", "MiB free");
  }

  @Test
  void a_disk_with_room_is_not() {
    assertThat(DiskSpace.lacking(temporary, 1)).isEmpty();
  }
}
