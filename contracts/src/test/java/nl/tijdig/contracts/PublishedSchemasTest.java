package nl.tijdig.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was published once can be read for ever: old events stay in the log, readers lag behind. */
class PublishedSchemasTest {

  private static final String PUBLISHED = "published/";

  static List<String> publishedSchemas() throws IOException, URISyntaxException {
    var folder = PublishedSchemasTest.class.getClassLoader().getResource(PUBLISHED);
    var root = Path.of(Objects.requireNonNull(folder).toURI());
    try (var files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("publishedSchemas")
  void aPublishedSchemaStaysAndChangesOnlyCompatibly(String path) {
    var published = Document.open(PUBLISHED + path).json();
    var current = Document.open(path).json();

    assertThat(SchemaChange.breaks(published, current)).isEmpty();
  }

  @Test
  void everyTypeIsPublished() throws IOException, URISyntaxException {
    assertThat(publishedSchemas())
        .containsAll(Arrays.stream(EventType.values()).map(EventType::schemaPath).toList());
  }
}
