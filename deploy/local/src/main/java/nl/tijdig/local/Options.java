package nl.tijdig.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked on the command line of {@code deploy/up}.
 *
 * @param data the folder in which everything is kept
 * @param dataChosen whether that folder was named, or is the usual one
 * @param fresh whether to throw away what is kept there and start over
 * @param demo whether to play the demonstration once everything is ready
 */
record Options(Path data, boolean dataChosen, Ports ports, boolean fresh, boolean demo) {

  static final String DEFAULT_FOLDER = ".tijdig";

  /** Reads the arguments; a relative folder is one below where the command was given. */
  static Options parse(List<String> arguments, Path root) {
    return new Parser(arguments).parse(root);
  }

  private static final class Parser {

    private final Deque<String> arguments;
    private final Map<Endpoint, Integer> chosen = new EnumMap<>(Endpoint.class);
    private Ports ports = Ports.defaults();
    private @Nullable Path data;
    private boolean fresh;
    private boolean demo;

    Parser(List<String> arguments) {
      this.arguments = new ArrayDeque<>(arguments);
    }

    Options parse(Path root) {
      while (!arguments.isEmpty()) {
        take(arguments.pop());
      }
      var folder = data == null ? root.resolve(DEFAULT_FOLDER) : data;
      return new Options(
          folder.toAbsolutePath().normalize(), data != null, ports.with(chosen), fresh, demo);
    }

    private void take(String option) {
      switch (option) {
        case "--fresh" -> fresh = true;
        case "--demo" -> demo = true;
        case "--data" -> data = Path.of(valueOf(option));
        case "--port-base" -> ports = Ports.above(numberOf(option));
        default -> takePort(option);
      }
    }

    private void takePort(String option) {
      var endpoint =
          Endpoint.ofOption(option)
              .orElseThrow(
                  () -> new Refusal("unknown option %s; see deploy/up --help".formatted(option)));
      chosen.put(endpoint, numberOf(option));
    }

    private String valueOf(String option) {
      if (arguments.isEmpty() || arguments.peek().startsWith("--")) {
        throw new Refusal("%s needs a value; see deploy/up --help".formatted(option));
      }
      return arguments.pop();
    }

    private int numberOf(String option) {
      var value = valueOf(option);
      try {
        return Integer.parseInt(value);
      } catch (NumberFormatException e) {
        throw new Refusal("%s needs a number, not %s".formatted(option, value), e);
      }
    }
  }
}
