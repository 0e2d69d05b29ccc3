package nl.tijdig.deadline.figure;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How figures are counted and what is aimed at: data that ships with the service. */
@ApplicationScoped
public class FigureTexts {
  private static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private final List<Definition> definitions =
      read("figures/definitions.yaml", new TypeReference<>() {});
  private final List<Ambition> ambitions = read("figures/ambitions.yaml", new TypeReference<>() {});
  private final String base;

  FigureTexts(@ConfigProperty(name = "tijdig.public-url") String base) {
    this.base = base;
  }

  /** How each figure is counted. */
  public List<Definition> definitions() {
    return definitions;
  }

  Optional<Definition> definition(String id) {
    return definitions.stream().filter(definition -> definition.id().equals(id)).findFirst();
  }

  /** Where it is told how a figure is counted. */
  public URI link(String id) {
    return definition(id)
        .map(definition -> URI.create(base + "/figures/definitions/" + definition.id()))
        .orElseThrow(() -> new IllegalStateException("no definition of " + id));
  }

  /** What the network aims at for a rule. */
  public Optional<Ambition> ambition(String rule) {
    return ambitions.stream().filter(ambition -> ambition.rule().equals(rule)).findFirst();
  }

  private static <T> List<T> read(String resource, TypeReference<List<T>> type) {
    try (var file = open(resource)) {
      var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      Object content = yaml.load(file);
      return List.copyOf(MAPPER.convertValue(content, type));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(
        FigureTexts.class.getClassLoader().getResourceAsStream(resource), resource);
  }
}
