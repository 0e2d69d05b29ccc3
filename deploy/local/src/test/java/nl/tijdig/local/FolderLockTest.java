package nl.tijdig.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

  @TempDir Path temporary;
  private DataFolder folder;

  @BeforeEach
  void prepare() {
    folder = new DataFolder(temporary);
    folder.prepare();
  }

  @Test
  void a_second_launcher_is_refused_and_told_which_process_has_the_folder() throws IOException {
    var first = FolderLock.take(folder);

    assertThatThrownBy(() -> FolderLock.take(folder))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("(process %d)".formatted(ProcessHandle.current().pid()))
        .hasMessageContaining("--data DIR");
    first.release();
  }

  @Test
  void once_let_go_the_folder_can_be_taken_again() throws IOException {
    FolderLock.take(folder).release();

    assertThatCode(() -> FolderLock.take(folder).release()).doesNotThrowAnyException();
  }
}
