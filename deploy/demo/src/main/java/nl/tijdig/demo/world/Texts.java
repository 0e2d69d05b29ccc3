package nl.tijdig.demo.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** What reporters write; a line of a file each, what happened and the worry apart by a bar. */
final class Texts {

  private static final Map<Nature, List<Text>> BY_NATURE =
      Arrays.stream(Nature.values())
          .collect(
              Collectors.toMap(
                  nature -> nature,
                  nature -> read("/texts/" + nature.file() + ".txt"),
                  (one, other) -> one,
                  () -> new EnumMap<>(Nature.class)));

  private Texts() {}

  /** What happened and why somebody is worried about it. */
  record Text(String incident, String concern) {

    static Text of(String line) {
      var bar = line.indexOf('|');
      return new Text(line.substring(0, bar).strip(), line.substring(bar + 1).strip());
    }
  }

  static Text about(Nature nature, Random random) {
    return pick(BY_NATURE.getOrDefault(nature, List.of()), random);
  }

  static <T> T pick(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static List<Text> read(String resource) {
    try (var in = Texts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing: " + resource);
      }
      var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines();
      return Collections.unmodifiableList(
          lines.filter(line -> !line.isBlank()).map(Text::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
