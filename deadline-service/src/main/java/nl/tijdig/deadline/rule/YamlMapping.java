package nl.tijdig.deadline.rule;

import java.io.Reader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A mapping in a YAML file that knows where it stands, so that whatever is wrong with a field can
 * be said with its file and line. Every method throws {@link InvalidRule} for a field that is not
 * what it should be.
 */
final class YamlMapping {
  private final String file;
  private final String path;
  private final int line;
  private final Map<String, Node> fields;

  private YamlMapping(String file, String path, MappingNode node) {
    this.file = file;
    this.path = path;
    this.line = lineOf(node);
    this.fields = fieldsOf(node);
  }

  /** The one document of a file. */
  static YamlMapping read(String file, Reader text) {
    try {
      var root = new Yaml(new LoaderOptions()).compose(text);
      if (root instanceof MappingNode mapping) {
        return new YamlMapping(file, "", mapping);
      }
      throw new InvalidRule(file, root == null ? 1 : lineOf(root), "document", "is not a mapping");
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      throw new InvalidRule(
          file, mark == null ? 1 : mark.getLine() + 1, "document", e.getProblem());
    } catch (ReaderException e) {
      throw new InvalidRule(
          file,
          1,
          "document",
          "holds a character that YAML does not allow, number %d of the text"
              .formatted(e.getPosition() + 1));
    }
  }

  private Map<String, Node> fieldsOf(MappingNode node) {
    var found = new LinkedHashMap<String, Node>();
    for (var tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw problem(lineOf(tuple.getKeyNode()), "document", "the name of a field is a word");
      }
      if (found.put(key.getValue(), tuple.getValueNode()) != null) {
        throw problem(lineOf(key), key.getValue(), "stands here twice");
      }
    }
    return found;
  }

  /** Refuses a field that nobody asked for: a misspelt one would otherwise be ignored. */
  YamlMapping onlyHas(String... known) {
    var names = Set.of(known);
    fields.forEach(
        (name, node) -> {
          if (!names.contains(name)) {
            throw problem(lineOf(node), name, "is unknown; known are " + String.join(", ", known));
          }
        });
    return this;
  }

  Set<String> names() {
    return fields.keySet();
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  String text(String field) {
    return scalar(field, required(field));
  }

  Optional<String> optionalText(String field) {
    return has(field) ? Optional.of(text(field)) : Optional.empty();
  }

  LocalDate date(String field) {
    return parse(field, LocalDate::parse);
  }

  @Nullable LocalDate optionalDate(String field) {
    return has(field) ? date(field) : null;
  }

  int number(String field) {
    return parse(field, Integer::parseInt);
  }

  /** One of a fixed set of words. */
  <E> E oneOf(String field, E[] values, Function<E, String> written) {
    var text = text(field);
    return Arrays.stream(values)
        .filter(value -> written.apply(value).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                problem(
                    field,
                    "'%s' is not one of %s"
                        .formatted(text, Arrays.stream(values).map(written).toList())));
  }

  /** What the parser makes of the text of a field; its complaint becomes that of the field. */
  <T> T parse(String field, Function<String, T> parser) {
    return parsed(field, required(field), parser);
  }

  /** The same for each text of a list; none when the field is absent. */
  <T> List<T> parseAll(String field, Function<String, T> parser) {
    var found = new ArrayList<T>();
    for (var item : items(field)) {
      found.add(parsed(itemName(field, found.size()), item, parser));
    }
    return List.copyOf(found);
  }

  private <T> T parsed(String field, Node node, Function<String, T> parser) {
    try {
      return parser.apply(scalar(field, node));
    } catch (NumberFormatException e) {
      throw problem(lineOf(node), field, "is not a whole number");
    } catch (DateTimeParseException e) {
      throw problem(lineOf(node), field, "is not a date such as 2026-01-31");
    } catch (IllegalArgumentException e) {
      throw problem(lineOf(node), field, String.valueOf(e.getMessage()));
    }
  }

  YamlMapping mapping(String field) {
    return mapping(field, required(field));
  }

  /** The mappings of a list; none when the field is absent. */
  List<YamlMapping> mappings(String field) {
    var found = new ArrayList<YamlMapping>();
    for (var item : items(field)) {
      found.add(mapping(itemName(field, found.size()), item));
    }
    return List.copyOf(found);
  }

  private YamlMapping mapping(String field, Node node) {
    if (node instanceof MappingNode mapping) {
      return new YamlMapping(file, full(field) + ".", mapping);
    }
    throw problem(lineOf(node), field, "is not a mapping");
  }

  /** The nodes of a list, or the one node that stands for a list of one. */
  private List<Node> items(String field) {
    return switch (fields.get(field)) {
      case null -> List.of();
      case SequenceNode sequence -> sequence.getValue();
      case Node single -> List.of(single);
    };
  }

  private String itemName(String field, int index) {
    return fields.get(field) instanceof SequenceNode ? field + "[" + index + "]" : field;
  }

  boolean isMapping(String field) {
    return fields.get(field) instanceof MappingNode;
  }

  private String scalar(String field, Node node) {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw problem(lineOf(node), field, "is not a text");
  }

  private Node required(String field) {
    var node = fields.get(field);
    if (node == null) {
      throw problem(line, field, "is missing");
    }
    return node;
  }

  /** What is wrong with a field, to be thrown. */
  InvalidRule problem(String field, String problem) {
    var node = fields.get(field);
    return problem(node == null ? line : lineOf(node), field, problem);
  }

  private InvalidRule problem(int atLine, String field, String problem) {
    return new InvalidRule(file, atLine, full(field), problem);
  }

  private String full(String field) {
    return path + field;
  }

  private static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
