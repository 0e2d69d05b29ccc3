package nl.tijdig.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path temporary;

  @Test
  void a_new_folder_is_made_for_its_owner_only() throws IOException {
    var folder = new DataFolder(temporary.resolve("some/where"));

    folder.prepare();

    assertThat(folder.isOurs()).isTrue();
    assertThat(folder.logs()).isDirectory();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
        .isEqualTo("rwx------");
  }

  @Test
  void a_folder_with_things_of_others_is_refused_and_left_alone() throws IOException {
    var thesis = Files.writeString(temporary.resolve("thesis.txt"), "years of work");
    var folder = new DataFolder(temporary);

    assertThatThrownBy(folder::prepare).isInstanceOf(Refusal.class).hasMessageContaining("--data");
    assertThatThrownBy(folder::erase).isInstanceOf(Refusal.class);

    assertThat(thesis).hasContent("years of work");
    assertThat(temporary.toFile().list()).containsExactly("thesis.txt");
  }

  @Test
  void starting_over_throws_away_what_is_kept_but_not_the_lock() throws IOException {
    var folder = new DataFolder(temporary);
    folder.prepare();
    Files.createDirectories(folder.postgres().resolve("base"));
    Files.writeString(folder.postgres().resolve("base/1"), "rows");
    Files.writeString(folder.lockFile(), "1");

    folder.erase();

    assertThat(folder.postgres()).doesNotExist();
    assertThat(folder.lockFile()).exists();
    assertThat(folder.isOurs()).isTrue();
  }

  @Test
  void starting_over_never_follows_a_link_out_of_the_folder() throws IOException {
    var outside = Files.createDirectory(temporary.resolve("outside"));
    var photo = Files.writeString(outside.resolve("photo"), "kept");
    var folder = new DataFolder(temporary.resolve("data"));
    folder.prepare();
    Files.createSymbolicLink(folder.path().resolve("postgres"), outside);

    folder.erase();

    assertThat(folder.path().resolve("postgres")).doesNotExist();
    assertThat(photo).hasContent("kept");
  }

  @Test
  void a_file_in_the_place_of_the_folder_is_refused_with_what_to_do() throws IOException {
    var file = Files.writeString(temporary.resolve("file"), "");

    assertThatThrownBy(new DataFolder(file.resolve("data"))::prepare)
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cannot write in the data folder")
        .hasMessageContaining("--data DIR");
  }
}
