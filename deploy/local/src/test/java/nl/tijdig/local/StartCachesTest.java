package nl.tijdig.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.tijdig.contracts.Topic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCachesTest {

  @TempDir Path temporary;
  private ServiceApp app;
  private StartCaches caches;

  @BeforeEach
  void build() throws IOException {
    for (var service : Topic.values()) {
      var home = temporary.resolve(service.service() + "-service/target/quarkus-app/lib");
      Files.createDirectories(home);
      Files.writeString(home.resolveSibling("quarkus-run.jar"), "jar");
      Files.writeString(home.resolve("library.jar"), "library");
    }
    app = ServiceApp.all(temporary).getFirst();
    caches = new StartCaches(temporary.resolve("caches"));
  }

  @Test
  void a_cache_serves_the_build_it_was_made_of() throws IOException {
    assertThat(caches.find(app)).isEmpty();

    keep("learned");

    assertThat(caches.find(app)).get().satisfies(file -> assertThat(file).hasContent("learned"));
  }

  @Test
  void a_changed_library_makes_it_useless_and_the_next_one_takes_its_place() throws IOException {
    keep("old");
    Files.writeString(app.home().resolve("lib/library.jar"), "another library");

    assertThat(caches.find(app)).isEmpty();

    keep("new");
    assertThat(temporary.resolve("caches").toFile().list()).hasSize(1);
    assertThat(caches.find(app)).get().satisfies(file -> assertThat(file).hasContent("new"));
  }

  @Test
  void what_a_launcher_that_is_gone_never_finished_is_removed() throws Exception {
    var gone = new ProcessBuilder("true").start();
    gone.waitFor();
    var folder = Files.createDirectories(temporary.resolve("caches"));
    Files.createFile(folder.resolve("intake-%d.unfinished".formatted(gone.pid())));
    Files.createFile(folder.resolve("intake-%d.unfinished.config".formatted(gone.pid())));
    var ours = Files.createFile(caches.unfinished(app));

    caches.removeUnfinished();

    assertThat(folder.toFile().list()).containsExactly(ours.getFileName().toString());
  }

  @Test
  void a_service_that_was_not_built_is_told_as_such() throws IOException {
    Files.delete(app.jar());

    assertThatThrownBy(() -> ServiceApp.all(temporary))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("intake-service is not built");
  }

  private void keep(String content) throws IOException {
    var unfinished = caches.unfinished(app);
    Files.createDirectories(unfinished.getParent());
    Files.writeString(unfinished, content);
    caches.keep(app, unfinished);
  }
}
